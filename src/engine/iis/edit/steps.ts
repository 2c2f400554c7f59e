import type { XmlDocument } from '../xml/document';
import { attributeSteps } from './attribute-steps';
import type { ConfigEdit } from './config-edit';
import { itemSteps } from './item-steps';
import type { Splice } from './pieces';
import { removeItemSteps } from './remove-item-steps';

/** A part of an edit: each is worked out on what the one before has left. */
export type Step = (document: XmlDocument) => readonly Splice[];

export function stepsOf(edit: ConfigEdit): readonly Step[] {
  switch (edit.kind) {
    case 'item':
      return itemSteps(edit);
    case 'remove-item':
      return removeItemSteps(edit);
    case 'attribute':
      return attributeSteps(edit);
  }
}
