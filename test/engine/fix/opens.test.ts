import { describe, expect, test } from 'vitest';
import { opens } from '../../../src/engine/fix/judge/probes';
import { setCustomHeader } from '../../../src/engine/fix/targets/layers';
import { defaultServer } from '../../../src/engine/iis/default-server';
import { newConfig } from '../../../src/engine/iis/edit/new-config';
import { iisModel } from '../../../src/engine/iis/model';
import { policyOf } from '../../../src/engine/policy/policy';

const installed = { corsModule: false, urlRewrite: false, webDav: false, aspNet: true, aspNetCore: true };
const policy = policyOf(
  [{ origin: 'https://app.test', methods: ['PUT'], headers: ['x-a'], credentials: false, exposeHeaders: [] }],
  60,
);

/** An IIS of static files with these custom headers. */
function server(headers: Readonly<Record<string, string>>) {
  const made = newConfig(Object.entries(headers).map(([name, value]) => setCustomHeader(name, value, '')));
  if (!made.ok) throw new Error(made.problem.message);
  return iisModel({
    installed,
    levels: [defaultServer(installed), { kind: 'site', path: '/', file: 'web.config', text: made.text }],
    application: { kind: 'static', answer: () => ({ status: 200, headers: [], mimeType: '' }) },
  });
}

const exact = {
  'Access-Control-Allow-Origin': 'https://app.test',
  'Access-Control-Allow-Methods': 'PUT',
  'Access-Control-Allow-Headers': 'x-a',
};

describe('what a change lets in beyond the policy is found', () => {
  const rows: readonly [what: string, headers: Record<string, string>, opened: string | null][] = [
    ['exactly what is asked', exact, null],
    ['every origin', { ...exact, 'Access-Control-Allow-Origin': '*' }, 'any origin'],
    ['the origin null', { ...exact, 'Access-Control-Allow-Origin': 'null' }, 'the origin null'],
    ['a method more', { ...exact, 'Access-Control-Allow-Methods': 'PUT, DELETE' }, 'the method DELETE'],
    ['every header', { ...exact, 'Access-Control-Allow-Headers': '*' }, 'any request header'],
  ];
  test.each(rows)('%s', (_, headers, opened) => {
    expect(opens(policy, 'https://api.test/a.json', server({}), server(headers))).toBe(opened);
  });

  test('what was open before is not the change’s doing', () => {
    const open = server({ ...exact, 'Access-Control-Allow-Origin': '*' });
    expect(opens(policy, 'https://api.test/a.json', open, open)).toBeNull();
  });
});
