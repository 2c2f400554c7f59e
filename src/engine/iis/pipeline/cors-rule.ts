import type { ConfigElement } from '../config/configuration';
import { NotKnown } from './context';

/**
 * The rule for an origin. Documented: the most specific host name wins, whether it allows or denies, and the order does
 * not count; `*` stands for child subdomains, for every host of a scheme, or for every origin. Origins are compared with
 * their case: https://learn.microsoft.com/system-center/orchestrator/faq
 * https://learn.microsoft.com/iis/extensions/cors-module/cors-module-configuration-reference
 */
export function ruleFor(rules: readonly ConfigElement[], origin: string): ConfigElement | null {
  const matching = rules.filter(({ attributes }) => covers(attributes.origin ?? '', origin));
  const [best = null] = matching.sort((a, b) => specificity(b) - specificity(a));
  if (best !== null && isDeepSubdomain(best.attributes.origin ?? '', origin)) {
    throw new NotKnown(
      'whether a rule of the CORS module for child subdomains covers deeper ones is documented nowhere',
    );
  }
  return best;
}

function covers(pattern: string, origin: string): boolean {
  const [before = '', after, ...more] = pattern.split('*');
  if (after === undefined) return pattern === origin;
  if (pattern === '*') return true;
  if (more.length > 0) return false;
  return origin.length > before.length + after.length && origin.startsWith(before) && origin.endsWith(after);
}

/** Exact ones first, then the longest pattern. */
function specificity({ attributes }: ConfigElement): number {
  const pattern = attributes.origin ?? '';
  return pattern.includes('*') ? pattern.length : Number.POSITIVE_INFINITY;
}

function isDeepSubdomain(pattern: string, origin: string): boolean {
  const [before = '', after = ''] = pattern.split('*');
  if (!pattern.includes('*.')) return false;
  return origin.slice(before.length, origin.length - after.length).includes('.');
}
