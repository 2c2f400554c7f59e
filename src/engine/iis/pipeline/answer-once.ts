import type { Answer } from '../server';
import { access } from './access';
import { answeredBy, withServer } from './answers';
import type { Assumption } from './assumption';
import { authentication } from './authentication';
import { authorization } from './authorization';
import { type Context, isOn, type Target, targetOf } from './context';
import { concernsCorsModule, corsModule } from './cors-module';
import { badPreCondition, handle } from './handler-mapping';
import { httpErrors } from './http-errors';
import { httpRedirect } from './http-redirect';
import { requestFiltering } from './request-filtering';
import { responseHeaders } from './response-headers';
import { inboundRules } from './rewrite/inbound';
import { validation } from './validation';
import { webDav } from './web-dav';

/** A request that has been answered, and whether the CORS module has seen it. */
interface Passed {
  readonly answer: Answer;
  readonly seenByCors: boolean;
}

/** The answer under one set of assumptions. Throws `NotKnown`. */
export function answerOnce(context: Context): Answer {
  const { answer, seenByCors } = pass(context);
  const sent = context.server.application.module?.send(context.request, answer) ?? answer;
  const errors = httpErrors(context, { ...answer, ...sent });
  const finished = responseHeaders(context, errors, seenByCors);
  return isOn(context.section('security/requestFiltering'), 'removeServerHeader') ? finished : withServer(finished);
}

/** https://learn.microsoft.com/iis/get-started/introduction-to-iis/introduction-to-iis-architecture#request-processing-in-iis */
function pass(context: Context): Passed {
  const { server, request } = context;
  const cors = concernsCorsModule(context) ? context.assume.corsModule : null;
  const corsAt = (turn: Assumption['corsModule']): Answer | null => (turn === cors ? corsModule(context) : null);
  const seen = (answer: Answer, seenByCors = cors !== null): Passed => ({ answer, seenByCors });

  const broken = badPreCondition(context) ?? validation(context);
  if (broken) return seen(broken, false);
  const first = corsAt('first');
  if (first) return seen(first);
  const filtered = access(context) ?? requestFiltering(context);
  if (filtered) return seen(filtered, cors === 'first');
  const second = corsAt('before-rewrite');
  if (second) return seen(second);
  const { answer: rewriteAnswer, target } = inboundRules(context, targetOf(request));
  if (rewriteAnswer) return seen(rewriteAnswer, cors === 'first' || cors === 'before-rewrite');
  const third = corsAt('after-rewrite');
  if (third) return seen(third);
  // Managed modules are added behind those of IIS, and at each event the order is that of the list (measured).
  const begun = server.application.module?.begin(request) ?? null;
  return seen(begun ? answeredBy('http-module', begun) : execute(context, target));
}

function execute(context: Context, target: Target): Answer {
  const redirected = httpRedirect(context, target);
  const early = redirected && context.assume.httpRedirect === 'before-authentication' ? redirected : null;
  return (
    early ??
    authentication(context) ??
    authorization(context) ??
    redirected ??
    webDav(context) ??
    handle(context, target)
  );
}
