import type { SourceElement } from '../xml/document';
import type { XmlElement } from '../xml/element';

/** Attributes that lock something for lower levels are no part of what an element says: they stay. */
const lock = /^lock(?:Item|Attributes|AllAttributesExcept|Elements|AllElementsExcept)$/;

/** The attributes of an element that say something, as they would be written new. */
export function meaning({ attributes }: SourceElement): Readonly<Record<string, string>> {
  return Object.fromEntries(attributes.filter(({ name }) => !lock.test(name)).map(({ name, value }) => [name, value]));
}

export function locks({ attributes }: SourceElement): Readonly<Record<string, string>> {
  return Object.fromEntries(attributes.filter(({ name }) => lock.test(name)).map(({ name, value }) => [name, value]));
}

/** Whether an element of the file says what is wanted; the order of its attributes does not matter. */
export function says(source: SourceElement, wanted: XmlElement): boolean {
  const own = meaning(source);
  return (
    source.name === wanted.name &&
    Object.keys(own).length === Object.keys(wanted.attributes).length &&
    Object.entries(wanted.attributes).every(([name, value]) => own[name] === value) &&
    sameChildren(source, wanted)
  );
}

export function sameChildren(source: SourceElement, wanted: XmlElement): boolean {
  return (
    source.children.length === wanted.children.length &&
    wanted.children.every((child, i) => {
      const own = source.children[i];
      return own !== undefined && says(own, child);
    })
  );
}
