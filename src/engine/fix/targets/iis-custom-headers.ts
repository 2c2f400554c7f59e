import type { ConfigEdit } from '../../iis/edit/config-edit';
import { corsHeaderNames, corsHeadersFor } from '../cors-headers';
import type { FixContext, Plan, Target } from '../target';
import { otherLayersOut, removeCustomHeader, setCustomHeader } from './layers';
import { applicationLayerNotes, stackWarnings, whereNote } from './notes';

/**
 * Fixed headers on every response: for one origin, and nothing to install.
 * https://learn.microsoft.com/iis/configuration/system.webserver/httpprotocol/customheaders/
 */
export const iisCustomHeaders: Target = {
  id: 'iis-custom-headers',
  title: 'Custom headers',
  plans: (context) => [...leastChanges(context), ...fixedHeaders(context)],
};

/** Where another layer answers as it should, IIS only has to get out of its way. */
function leastChanges({ stack, mended }: FixContext): readonly Plan[] {
  const change = (edits: readonly ConfigEdit[]): readonly Plan[] =>
    edits.length === 0
      ? []
      : [
          {
            edits,
            takesAway: true,
            asWebConfig: true,
            files: [],
            needs: [whereNote],
            warnings: stackWarnings(stack),
            requires: {},
          },
        ];
  return [...change(mended), ...change([...otherLayersOut(stack, 'none'), ...mended])];
}

/** Fixed headers can name one origin. */
export function fixedHeaders({ policy, stack, mended }: FixContext): readonly Plan[] {
  const [rule, ...others] = policy.rules;
  if (rule === undefined || others.length > 0) return [];
  const headers = corsHeadersFor(rule, policy.maxAge);
  const edits: ConfigEdit[] = corsHeaderNames.map((name) => {
    const value = headers.get(name);
    return value === undefined
      ? removeCustomHeader(name, `${shortOf(name)}: no request is known to need it; an upper level may have set it.`)
      : setCustomHeader(name, value, `${shortOf(name)}: ${value === '*' ? everyPage : reasons[name]}`);
  });
  // Caches must not give the answer for one origin to another: https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches
  if (rule.origin !== '*') {
    const reason = 'Vary: caches must keep the answers for different origins apart.';
    edits.push(setCustomHeader('Vary', varyWithOrigin(stack.ownVary), reason));
  }
  return [
    {
      edits: [...edits, ...otherLayersOut(stack, 'custom-headers'), ...mended],
      asWebConfig: true,
      files: [],
      needs: [whereNote, ...applicationLayerNotes(stack)],
      warnings: stackWarnings(stack),
      requires: {},
    },
  ];
}

/** What the file's own Vary names stays. */
function varyWithOrigin(own: string | null): string {
  const members = (own ?? '').split(',').map((member) => member.trim());
  if (own !== null && members.some((member) => /^(?:origin|\*)$/i.test(member))) return own;
  return [...members.filter((member) => member !== ''), 'Origin'].join(', ');
}

/** Each after the name of its header: a list of them stands over the lines that set these. */
const reasons: Readonly<Record<(typeof corsHeaderNames)[number], string>> = {
  'Access-Control-Allow-Origin': 'lets this page, and no other, read the responses.',
  'Access-Control-Allow-Credentials': 'the page sends credentials.',
  'Access-Control-Allow-Methods': 'the methods that the page uses and that need to be allowed.',
  'Access-Control-Allow-Headers': 'the request headers that the page sets and that need to be allowed.',
  'Access-Control-Expose-Headers': 'the response headers that the page may read.',
  'Access-Control-Max-Age': 'how many seconds browsers may remember the preflight; Chromium takes two hours at most.',
};

const everyPage = 'every one is allowed.';

function shortOf(name: string): string {
  return name.replace('Access-Control-', '');
}
