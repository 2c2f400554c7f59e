import type { Policy } from '../policy/policy';

/** What a change lets in, an origin a line, and what it does not. Values are between the marks that `code` puts around them. */
export function opens({ rules }: Policy, code: (value: string) => string): readonly string[] {
  return rules.map(({ origin, methods, headers, credentials }) => {
    const list = (values: readonly string[], none: string) =>
      values.length === 0 ? none : values.map(code).join(', ');
    const simple = 'GET, HEAD and POST only';
    return `${code(origin)}: methods ${list(methods, simple)}; headers ${list(headers, 'none of its own')}; ${credentials ? 'with cookies' : 'without cookies'}.`;
  });
}

export const staysShut = [
  'It lets in no other origin.',
  'It allows no other method and no other request header.',
  'It is no access control: who may call the server without a browser is decided by its authentication.',
] as const;
