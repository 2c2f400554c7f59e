import type { AttributeSchema } from './schema';

/** A value as IIS understands it, or what IIS says of it. */
export type ReadValue = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly says: string };

/**
 * Reads an attribute's value by its type. The words about a wrong bool were recorded from IIS 10; the others are worded
 * alike. Names of enums and bools are taken in any case, as IIS's own tools write `True`.
 */
export function readValue(schema: AttributeSchema, written: string): ReadValue {
  const { type } = schema;
  const wrong = (says: string): ReadValue => ({ ok: false, says });
  switch (type.kind) {
    case 'string':
      return { ok: true, value: written };
    case 'bool': {
      const value = written.toLowerCase();
      return value === 'true' || value === 'false'
        ? { ok: true, value }
        : wrong("Boolean must be either 'true' or 'false'");
    }
    case 'integer': {
      if (!/^-?\d{1,12}$/.test(written)) return wrong('Integer value is expected');
      const value = Number(written);
      if (value < type.min || value > type.max)
        return wrong(`Integer value must be between ${type.min} and ${type.max} inclusive`);
      const [low, high] = type.except ?? [1, 0];
      return value >= low && value <= high
        ? wrong(`Integer value must not be between ${low} and ${high} inclusive`)
        : { ok: true, value: String(value) };
    }
    case 'timeSpan':
      return /^(\d+\.)?\d{1,2}:\d{1,2}(:\d{1,2}(\.\d+)?)?$/.test(written)
        ? { ok: true, value: written }
        : wrong('Time span is expected');
    case 'enum': {
      const value = named(type.values, written);
      return value === undefined ? wrong(`Enum must be one of ${type.values.join(', ')}`) : { ok: true, value };
    }
    case 'flags': {
      const names = written.split(',').map((name) => named(type.values, name.trim()));
      return names.every((name) => name !== undefined)
        ? { ok: true, value: names.join(', ') }
        : wrong(`Flags must be some combination of ${type.values.join(', ')}`);
    }
  }
}

function named(values: readonly string[], written: string): string | undefined {
  return values.find((value) => value.toLowerCase() === written.toLowerCase());
}
