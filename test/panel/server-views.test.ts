import { expect, it } from 'vitest';
import { createServerViewStore, type ServerViewStore } from '../../src/panel/store/server-views';

const api = 'https://api.contoso.test';
const untouched = { target: null, configText: '', entries: {} };

it.each<[what: string, deed: (views: ServerViewStore) => void, shown: object]>([
  ['nothing yet', () => undefined, untouched],
  ['a target', (views) => views.change(api, { target: 'aspnet-core' }), { ...untouched, target: 'aspnet-core' }],
  [
    'a target, then a text: both stay',
    (views) => {
      views.change(api, { target: 'aspnet-core' });
      views.change(api, { configText: '<configuration>' });
    },
    { target: 'aspnet-core', configText: '<configuration>', entries: {} },
  ],
  [
    'entries of two lists',
    (views) => {
      views.type(api, 'headers', 'x-half');
      views.type(api, 'methods', '');
    },
    { ...untouched, entries: { headers: 'x-half', methods: '' } },
  ],
  [
    'an entry that is done with',
    (views) => {
      views.type(api, 'headers', 'x-half');
      views.type(api, 'headers', null);
    },
    untouched,
  ],
  ['what another server has', (views) => views.change('https://cdn.contoso.test', { target: 'http' }), untouched],
])('what was chosen and typed for a server is kept: %s', (_, deed, shown) => {
  const views = createServerViewStore();
  deed(views);
  expect(views.of(api)).toEqual(shown);
});
