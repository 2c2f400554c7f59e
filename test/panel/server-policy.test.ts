import { describe, expect, it } from 'vitest';
import { type Policy, policyOf } from '../../src/engine/policy/policy';
import { editPolicy, type PolicyEdit, type PolicyList } from '../../src/engine/policy/policy-edit';
import { afterRemoving, type ChipAction, keyInField, keyOnChip } from '../../src/panel/server/policy/chip-keys';
import { readMaxAge } from '../../src/panel/server/policy/max-age-field';
import { doDiffer } from '../../src/panel/server/policy/origin-rules';
import { chipsOf, draftAfter, type PolicyDraft } from '../../src/panel/server/policy/policy-draft';
import { readEntries } from '../../src/panel/server/policy/read-entries';

const app = 'https://app.contoso.test';
const admin = 'https://admin.contoso.test';
const rule = {
  origin: app,
  methods: ['DELETE', 'PUT'],
  headers: ['authorization'],
  credentials: true,
  exposeHeaders: [],
};
const observed: Policy = policyOf([rule], 7200);

/** As the panel does it: each change is of what the changes before made. */
function edited(...changes: readonly PolicyEdit[]): { readonly draft: PolicyDraft | null; readonly shown: Policy } {
  let draft: PolicyDraft | null = null;
  let shown = observed;
  for (const change of changes) {
    draft = draftAfter(draft, shown, change);
    shown = editPolicy(observed, draft?.edit ?? {});
  }
  return { draft, shown };
}

describe('a policy that is edited', () => {
  it.each<[what: string, changes: readonly PolicyEdit[], edit: PolicyEdit | undefined]>([
    ['in one list', [{ methods: ['PUT'] }], { methods: ['PUT'] }],
    ['in several places', [{ methods: ['PUT'] }, { maxAge: 60 }], { methods: ['PUT'], maxAge: 60 }],
    ['and edited back', [{ methods: ['PUT'] }, { methods: ['PUT', 'DELETE'] }], undefined],
    ['and partly edited back', [{ credentials: false }, { maxAge: 60 }, { credentials: true }], { maxAge: 60 }],
    ['to nothing at all', [{ methods: [] }], { methods: [] }],
  ])('%s', (_, changes, edit) => {
    expect(edited(...changes).draft?.edit).toEqual(edit);
  });

  it('shows what was added, and offers to put back what was taken out', () => {
    const { draft, shown } = edited({ methods: ['PUT'] }, { methods: ['PUT', 'PATCH'] });
    expect(chipsOf('methods', shown, draft)).toEqual({
      chips: [
        { value: 'PATCH', added: true },
        { value: 'PUT', added: false },
      ],
      removed: ['DELETE'],
    });
    expect(chipsOf('headers', shown, draft)).toEqual({
      chips: [{ value: 'authorization', added: false }],
      removed: [],
    });
  });

  it('does not count as taken out by hand what goes with its origin', () => {
    const { draft, shown } = edited({ origins: [] });
    expect(chipsOf('origins', shown, draft).removed).toEqual([app]);
    expect(chipsOf('methods', shown, draft)).toEqual({ chips: [], removed: [] });
  });
});

describe('what is typed for a list', () => {
  it.each<[list: PolicyList, text: string, values: readonly string[], rest: string, problem: RegExp | null]>([
    ['origins', ' https://App.Contoso.test/orders ', ['https://app.contoso.test'], '', null],
    ['origins', `${admin}\n${admin}\nhttps://b.test:8443`, [admin, 'https://b.test:8443'], '', null],
    ['origins', 'contoso', [], 'contoso', /scheme and a host/],
    ['methods', 'PATCH, PUT', ['PATCH'], 'PUT', /^PUT is in the list already/],
    ['methods', 'a/b', [], 'a/b', /letters, digits and hyphens/],
    ['headers', 'X-One, Content-Type', ['x-one', 'content-type'], '', null],
    ['headers', 'x-one ü', ['x-one'], 'ü', /header name/],
    ['exposeHeaders', ' ', [], '', null],
  ])('%s: %j', (list, text, values, rest, problem) => {
    const read = readEntries(list, text, ['PUT']);
    expect(read).toMatchObject({ values, rest });
    if (problem === null) expect(read.problem).toBeNull();
    else expect(read.problem).toMatch(problem);
  });
});

describe('keys', () => {
  it.each<[key: string, at: number, action: ChipAction | null]>([
    ['ArrowLeft', 1, { do: 'go', to: 0 }],
    ['ArrowLeft', 0, { do: 'go', to: 0 }],
    ['ArrowRight', 2, { do: 'go', to: 3 }],
    ['Home', 2, { do: 'go', to: 0 }],
    ['End', 0, { do: 'go', to: 3 }],
    ['Delete', 1, { do: 'remove', chip: 1 }],
    ['Backspace', 1, { do: 'remove', chip: 1 }],
    ['Enter', 1, null],
    ['x', 1, null],
  ])('%s on chip %i of 3', (key, at, action) => {
    expect(keyOnChip(key, at, 3)).toEqual(action);
  });

  const empty = { empty: true, beside: true, chips: 2 };
  const typed = { empty: false, beside: false, chips: 2 };
  it.each([
    ['Enter', typed, { do: 'add' }],
    ['Escape', typed, { do: 'leave' }],
    ['Backspace', empty, { do: 'remove', chip: 1 }],
    ['Backspace', { ...empty, chips: 0 }, null],
    ['Backspace', typed, null],
    ['ArrowLeft', { ...typed, beside: true }, { do: 'go', to: 1 }],
    ['ArrowLeft', typed, null],
    ['/', empty, null],
  ])('%s in the field: %j', (key, state, action) => {
    expect(keyInField(key, state)).toEqual(action);
  });

  it.each([
    ['the next one', 0, 3, 1],
    ['the last one when it was the last', 2, 3, 1],
    ['the field when it was the only one', 0, 1, 1],
  ])('after a chip is removed the focus is on %s', (_, chip, chips, to) => {
    expect(afterRemoving(chip, chips)).toBe(to);
  });
});

it.each([
  ['7200', 7200],
  ['0', 0],
  ['86400', 86_400],
  ['86401', null],
  ['-1', null],
  ['1.5', null],
  ['', null],
])('%j seconds', (typed, seconds) => {
  expect(readMaxAge(typed)).toBe(seconds);
});

it('origins differ when one needs what another does not', () => {
  expect(doDiffer([])).toBe(false);
  expect(doDiffer([rule])).toBe(false);
  expect(doDiffer([rule, { ...rule, origin: admin }])).toBe(false);
  expect(doDiffer([rule, { ...rule, origin: admin, credentials: false }])).toBe(true);
});
