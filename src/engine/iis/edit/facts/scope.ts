import type { SourceElement } from '../../xml/document';
import { elementsAt, ownScopes } from '../scopes';
import type { ConfigFact, FactDetail } from './fact';

/** `<configuration>` or a `<location>` of a file, as the facts are looked for in it. */
export interface Scope {
  /** All elements at a path of names, `system.webServer/handlers/add`. */
  readonly at: (path: string) => readonly SourceElement[];
  readonly fact: (element: SourceElement, detail: FactDetail, text: string) => ConfigFact;
}

export function scopesOf(root: SourceElement): readonly Scope[] {
  const own = ownScopes(root);
  const locations = root.children.filter((child) => child.name === 'location' && !own.includes(child));
  return [...own, ...locations].map((scope) => {
    const location = own.includes(scope) ? null : attribute(scope, 'path');
    return {
      at: (path) => elementsAt(scope, path.split('/')),
      fact: ({ line, column }, detail, text) => ({ ...detail, location, line, column, text }),
    };
  });
}

/** '' if the element does not have it. */
export function attribute(element: SourceElement, name: string): string {
  return element.attributes.find((each) => each.name === name)?.value ?? '';
}

/** IIS takes `true` and `false` in any case. */
export function isTrue(element: SourceElement, name: string, whenMissing: boolean): boolean {
  const value = attribute(element, name).toLowerCase();
  return value === '' ? whenMissing : value === 'true';
}
