import type { Answer } from '../server';
import { redirect } from './answers';
import { type Context, itemsOf, NotKnown } from './context';

/** The applications whose errors CustomErrorModule does not see: https://learn.microsoft.com/aspnet/core/host-and-deploy/iis/modules */
const outOfReach = 'aspnet-core';

/**
 * What IIS makes of an error. Its own pages stand for it already; documented is that `Replace` replaces an application's,
 * and that `responseMode="Redirect"` makes a redirect of it. Whether an application's headers outlive the replacement is
 * documented nowhere.
 * https://learn.microsoft.com/iis/configuration/system.webserver/httperrors/
 */
export function httpErrors(context: Context, answer: Answer): Answer {
  if (answer.status < 400) return answer;
  const errors = context.section('httpErrors');
  const { existingResponse } = errors.attributes;
  const entry = entryFor(context, answer);
  const isOwn = answer.by !== 'application';
  if (isOwn) return existingResponse !== 'PassThrough' && entry ? redirect(302, entry, answer.by) : answer;
  if (context.server.application.kind === outOfReach || existingResponse === 'PassThrough') return answer;
  if (existingResponse === 'Replace') {
    const headers = context.assume.errorsKeepHeaders ? answer.headers : [];
    return entry ? redirect(302, entry, answer.by) : { ...answer, mimeType: 'text/html', headers };
  }
  if (entry) throw new NotKnown('httpErrors redirects errors, unless the application’s code says that IIS must not');
  return answer;
}

/** Where an error is redirected to; null: it is not. */
function entryFor({ section }: Context, { status, subStatus }: Answer): string | null {
  const entries = itemsOf(section('httpErrors'), 'error').filter(
    ({ attributes }) => attributes.statusCode === String(status),
  );
  const exact = entries.find(({ attributes }) => attributes.subStatusCode === String(subStatus));
  const entry = exact ?? entries.find(({ attributes }) => attributes.subStatusCode === '-1');
  return entry?.attributes.responseMode === 'Redirect' ? (entry.attributes.path ?? null) : null;
}
