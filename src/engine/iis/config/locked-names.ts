import type { SourceElement } from '../xml/document';

/**
 * Which attributes an element locks for lower levels, null if it says nothing.
 * https://learn.microsoft.com/iis/get-started/planning-for-security/how-to-use-locking-in-iis-configuration
 */
export function lockedNames({ attributes }: SourceElement): ((name: string) => boolean) | null {
  const list = (name: string): readonly string[] | null =>
    attributes
      .find((attribute) => attribute.name === name)
      ?.value.split(',')
      .map((each) => each.trim()) ?? null;
  const named = list('lockAttributes');
  const except = list('lockAllAttributesExcept');
  if (named === null && except === null) return null;
  return (name) => named?.includes(name) === true || named?.includes('*') === true || except?.includes(name) === false;
}
