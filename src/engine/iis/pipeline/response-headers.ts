import type { Answer } from '../server';
import { errorPage } from './answers';
import { type Context, itemsOf } from './context';
import { withCorsModuleHeaders } from './cors-module';
import { customHeaders } from './custom-headers';
import { isRewriteOn } from './rewrite/is-rewrite-on';
import { outboundRules } from './rewrite/outbound';
import { BadPattern } from './rewrite/rule-pattern';

type Step = (answer: Answer) => Answer;

/** A response with the headers that configuration adds to it, in the order that is assumed. */
export function responseHeaders(context: Context, answer: Answer, seenByCors: boolean): Answer {
  const custom: Step = (before) => customHeaders(context, before);
  const cors: Step = (before) => withCorsModuleHeaders(context, before);
  const outbound: Step = (before) => outboundRules(context, before);
  const hasCors = seenByCors && answer.by !== 'cors-module';
  const steps = !hasCors ? [custom] : context.assume.corsBeforeCustom ? [cors, custom] : [custom, cors];
  if (hasOutboundRules(context)) {
    const places = { first: 0, between: 1, last: steps.length };
    steps.splice(places[context.assume.outboundRules], 0, outbound);
  }
  try {
    return steps.reduce((before, step) => step(before), answer);
  } catch (error) {
    if (!(error instanceof BadPattern)) throw error;
    // 500.52: https://learn.microsoft.com/troubleshoot/developer/webapps/iis/health-diagnostic-performance/http-status-code
    return customHeaders(context, errorPage(500, 52, 'url-rewrite'));
  }
}

function hasOutboundRules(context: Context): boolean {
  return isRewriteOn(context) && itemsOf(context.section('rewrite/outboundRules'), 'rule').length > 0;
}
