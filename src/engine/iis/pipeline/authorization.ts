import type { ConfigElement } from '../config/configuration';
import type { Answer } from '../server';
import { unauthorized, userOf } from './authentication';
import { type Context, itemsOf, listOf, NotKnown } from './context';

/**
 * IIS's own rules, which hold for static files, too (measured: 401.2). Documented: those that deny come first.
 * https://learn.microsoft.com/iis/configuration/system.webserver/security/authorization/
 */
export function authorization(context: Context): Answer | null {
  const rules = itemsOf(context.section('security/authorization')).filter(({ attributes }) => {
    const verbs = listOf(attributes.verbs);
    return verbs.length === 0 || verbs.includes(context.request.method);
  });
  if (context.section('security/authorization').from === null) return null;
  const concerns = (accessType: string): boolean =>
    rules.some((rule) => rule.attributes.accessType === accessType && isFor(rule, context));
  const allowed = !concerns('Deny') && concerns('Allow');
  return allowed ? null : unauthorized(context, 'authorization');
}

function isFor({ attributes }: ConfigElement, context: Context): boolean {
  const users = listOf(attributes.users);
  if (users.includes('*')) return true;
  const anonymous = userOf(context) === 'anonymous';
  if (users.includes('?') && anonymous) return true;
  const isNamed = users.some((name) => name !== '?') || listOf(attributes.roles).length > 0;
  if (!anonymous && isNamed)
    throw new NotKnown('authorization rules name users or roles, and who sends the request is not known');
  return false;
}
