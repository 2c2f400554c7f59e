import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Policy, policyOf } from '../../src/engine/policy/policy';
import { mostServers, readRemembered, remember } from '../../src/panel/server/stack/answers';
import { type AnswerStorage, createServerInputStore } from '../../src/panel/store/server-inputs';

const api = 'https://api.contoso.test';
const other = 'https://other.contoso.test';
const policy: Policy = policyOf(
  [
    {
      origin: 'https://app.contoso.test',
      methods: ['DELETE', 'PUT'],
      headers: ['authorization'],
      credentials: true,
      exposeHeaders: [],
    },
  ],
  7200,
);

class FakeStorage implements AnswerStorage {
  constructor(public kept: unknown = undefined) {}
  async load(): Promise<unknown> {
    return structuredClone(this.kept);
  }
  async save(answers: unknown): Promise<void> {
    this.kept = structuredClone(answers);
  }
}

/** Loading and saving take their turns. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what was stored of answers', () => {
  it.each([
    ['nothing', undefined, []],
    ['something else', { [api]: {} }, []],
    ['rows of another kind', [1, null, [api], [7, {}], ['', {}]], [[api, {}]]],
    [
      'values that are no answers',
      [[api, { application: 'cobol', corsModule: 'yes', urlRewrite: false, corsHeadersFrom: 'iis', more: 1 }]],
      [[api, { urlRewrite: false, corsHeadersFrom: 'iis' }]],
    ],
    ['the name of a method of every object', [[api, { application: 'toString' }]], [[api, {}]]],
  ])('is read as far as it makes sense: %s', (_, stored, answers) => {
    expect(readRemembered(stored)).toEqual(answers);
  });

  it('holds no more servers than it should, the oldest going first', () => {
    const full = Array.from({ length: mostServers }, (_, i) => [`https://${i}.test`, { corsModule: true }] as const);
    const answers = remember(full, api, { application: 'php' });
    expect(answers).toHaveLength(mostServers);
    expect(answers.at(-1)).toEqual([api, { application: 'php' }]);
    expect(answers[0]?.[0]).toBe('https://1.test');
    expect(readRemembered([...full, ...full, [api, {}]])).toHaveLength(mostServers);
  });

  it('counts a server that is answered again as the latest, and lets go of one without answers', () => {
    const before = [
      [api, { corsModule: true }],
      [other, { corsModule: false }],
    ] as const;
    expect(remember(before, api, { corsModule: false }).map(([origin]) => origin)).toEqual([other, api]);
    expect(remember(before, api, {})).toEqual([[other, { corsModule: false }]]);
  });
});

describe('answers', () => {
  it('go to the engine and into storage, and can be taken back', async () => {
    const storage = new FakeStorage();
    const store = createServerInputStore(storage);
    store.answer(api, 'application', 'aspnet-core');
    store.answer(api, 'corsModule', false);
    expect(store.inputs.value).toEqual({ [api]: { answers: { application: 'aspnet-core', corsModule: false } } });
    await settled();
    expect(storage.kept).toEqual([[api, { application: 'aspnet-core', corsModule: false }]]);
    store.answer(api, 'application', null);
    store.answer(api, 'corsModule', null);
    expect(store.inputs.value).toEqual({});
    await settled();
    expect(storage.kept).toEqual([]);
  });

  it('are there again in the next panel, behind what was answered before they came', async () => {
    const storage = new FakeStorage([
      [api, { application: 'php' }],
      [other, { urlRewrite: true }],
    ]);
    const store = createServerInputStore(storage);
    store.answer(api, 'application', 'static');
    await settled();
    expect(store.inputs.value).toEqual({
      [api]: { answers: { application: 'static' } },
      [other]: { answers: { urlRewrite: true } },
    });
  });

  it('of another panel are not overwritten', async () => {
    const storage = new FakeStorage();
    const [one, two] = [createServerInputStore(storage), createServerInputStore(storage)];
    await settled();
    one.answer(api, 'corsModule', true);
    await settled();
    two.answer(other, 'corsModule', false);
    await settled();
    expect(storage.kept).toEqual([
      [api, { corsModule: true }],
      [other, { corsModule: false }],
    ]);
  });

  it('that cannot be loaded or saved are told on the console, and count all the same', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const refuse = () => Promise.reject(new Error('no storage'));
    const store = createServerInputStore({ load: refuse, save: refuse });
    await settled();
    expect(warn.mock.calls.at(-1)?.[0]).toMatch(/could not be read, so its questions about them start afresh/);
    store.answer(api, 'corsModule', true);
    await settled();
    expect(warn.mock.calls.at(-1)?.[0]).toMatch(/could not be saved. It counts until the panel is closed/);
    expect(store.inputs.value).toEqual({ [api]: { answers: { corsModule: true } } });
  });
});

describe('the policy', () => {
  it('goes to the engine as it was edited, and back to what was observed', () => {
    const store = createServerInputStore();
    store.editPolicy(api, policy, { methods: ['PUT'] });
    store.editPolicy(api, { ...policy, methods: ['PUT'] }, { credentials: false });
    expect(store.inputs.value).toEqual({ [api]: { policy: { methods: ['PUT'], credentials: false } } });
    store.backToObserved(api);
    expect(store.inputs.value).toEqual({});
  });
});

describe('a web.config', () => {
  it('goes to the engine as text, and keeps what it takes to write it back', () => {
    const store = createServerInputStore();
    const text = '<configuration>\r\n</configuration>\r\n';
    store.giveBytes(api, 'Web.Release.config', new TextEncoder().encode(`\uFEFF${text}`));
    expect(store.inputs.value).toEqual({ [api]: { webConfig: { name: 'Web.Release.config', text } } });
    expect(store.configs.value.get(api)?.bytes).toEqual({ text, encoding: 'utf-8', mark: true });
    store.takeOut(api);
    expect(store.inputs.value).toEqual({});
  });

  it('that was pasted has a name of its own, and belongs to its server alone', () => {
    const store = createServerInputStore();
    store.giveText(api, '<configuration/>');
    store.answer(other, 'corsModule', true);
    expect(store.inputs.value).toEqual({
      [api]: { webConfig: { name: 'web.config', text: '<configuration/>' } },
      [other]: { answers: { corsModule: true } },
    });
  });
});
