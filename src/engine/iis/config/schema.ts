/** What IIS's schema says of a section: which attributes and elements it may have, and how levels are merged. */
export interface ElementSchema {
  readonly attributes: Readonly<Record<string, AttributeSchema>>;
  readonly elements: Readonly<Record<string, ElementSchema>>;
  readonly collection: CollectionSchema | null;
}

export interface AttributeSchema {
  readonly type: AttributeType;
  /** undefined: without the attribute there is no value. */
  readonly value: string | undefined;
  readonly required: boolean;
  /** Whether keys of a collection are compared with their case. */
  readonly caseSensitive: boolean;
}

export type AttributeType =
  | { readonly kind: 'string' | 'bool' | 'timeSpan' }
  | {
      readonly kind: 'integer';
      readonly min: number;
      readonly max: number;
      readonly except: readonly [number, number] | null;
    }
  | { readonly kind: 'enum' | 'flags'; readonly values: readonly string[] };

export interface CollectionSchema {
  /** The name of its items: mostly `add`. */
  readonly add: string;
  readonly item: ElementSchema;
  /** The attributes that identify an item; none: items may repeat. */
  readonly keys: readonly string[];
  /** Whether it knows `<remove>` and `<clear>`. */
  readonly remove: boolean;
  readonly clear: boolean;
  /** Items of a lower level go before inherited ones: `mergeAppend="false"`. */
  readonly prepend: boolean;
}

/** Builders of the tables in `sections`: an argument `value` is the schema's default. */
export function string(value?: string): AttributeSchema {
  return { type: { kind: 'string' }, value, required: false, caseSensitive: false };
}

export function bool(value?: boolean): AttributeSchema {
  return { ...string(value === undefined ? undefined : String(value)), type: { kind: 'bool' } };
}

export function timeSpan(value?: string): AttributeSchema {
  return { ...string(value), type: { kind: 'timeSpan' } };
}

const uintMax = 4_294_967_295;

export function integer(value?: number, min = 0, max = uintMax): AttributeSchema {
  return {
    ...string(value === undefined ? undefined : String(value)),
    type: { kind: 'integer', min, max, except: null },
  };
}

/** Any number but those from `low` to `high`. */
export function integerExcept(low: number, high: number): AttributeSchema {
  return { ...string(), type: { kind: 'integer', min: 0, max: uintMax, except: [low, high] } };
}

export function oneOf(values: readonly string[], value?: string): AttributeSchema {
  return { ...string(value), type: { kind: 'enum', values } };
}

export function flags(values: readonly string[], value?: string): AttributeSchema {
  return { ...string(value), type: { kind: 'flags', values } };
}

export function required(attribute: AttributeSchema): AttributeSchema {
  return { ...attribute, required: true };
}

export function caseSensitive(attribute: AttributeSchema): AttributeSchema {
  return { ...attribute, caseSensitive: true };
}

export function elementOf(
  attributes: ElementSchema['attributes'] = {},
  elements: ElementSchema['elements'] = {},
  collection: CollectionSchema | null = null,
): ElementSchema {
  return { attributes, elements, collection };
}

/** A collection with `<add>`, `<remove>` and `<clear>`, as most are; `more` says what is different. */
export function collectionOf(
  keys: readonly string[],
  item: ElementSchema,
  more: Partial<CollectionSchema> = {},
): CollectionSchema {
  return { add: 'add', item, keys, remove: true, clear: true, prepend: false, ...more };
}

/** An element that is nothing but a collection. */
export function listOf(
  keys: readonly string[],
  attributes: ElementSchema['attributes'],
  more: Partial<CollectionSchema> = {},
): ElementSchema {
  return elementOf({}, {}, collectionOf(keys, elementOf(attributes), more));
}

/** What a record has under a name; names come from files, and every object has a `constructor`. */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
