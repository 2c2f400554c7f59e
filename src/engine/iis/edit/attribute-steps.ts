import type { SourceElement } from '../xml/document';
import { element, type XmlElement } from '../xml/element';
import type { AttributeEdit } from './config-edit';
import { elementsAt, nearestTo, sectionPlace } from './scopes';
import { insertInto, setAttributes, wrapped } from './splices';
import type { Step } from './steps';

/** The attribute, on an element that is added where it is missing. */
export function attributeSteps({ section: path, path: inner, name, value }: AttributeEdit): readonly Step[] {
  return [
    (document) => {
      const place = sectionPlace(document.root, path);
      const elements = [...place.others, ...(place.section ? [place.section] : [])].map(
        (each) => elementsAt(each, inner)[0],
      );
      const has = (each: SourceElement | undefined): boolean =>
        each?.attributes.some((own) => own.name === name) ?? false;
      const found = elements.findLast(has) ?? elements.at(-1);
      if (found) return setAttributes(document, found, { [name]: value });
      const { nearest, missing } = place.section
        ? nearestTo(place.section, inner)
        : { nearest: place.nearest, missing: [...place.missing, ...inner] };
      const last: XmlElement = element(missing.at(-1) ?? '', { [name]: value });
      const behind = nearest.children.at(-1) ?? null;
      return [insertInto(document, nearest, behind, wrapped(missing.slice(0, -1), [last]))];
    },
  ];
}
