import type { StepId } from '../fetch/steps';
import { type Evaluated, isFailed } from './evaluate';
import type { Assumption } from './modes';

/**
 * What Firefox looks at before a step that Chromium takes first. Otherwise their orders are the same.
 * https://searchfox.org/mozilla-central/source/netwerk/protocol/http/nsCORSListenerProxy.cpp
 */
const before: Partial<Record<StepId, readonly StepId[]>> = {
  'preflight-not-redirected': ['allow-origin-present', 'allow-origin-matches', 'allow-credentials'],
  'allow-headers-parses': ['method-allowed'],
};

/** The failed step that Firefox names where Chromium names `stop`. */
export function firefoxStop({ steps }: Assumption, stop: Evaluated): Evaluated {
  const first = before[stop.result.step];
  const isFirst = ({ hop, at, result }: Evaluated) =>
    hop === stop.hop && at === stop.at && first?.includes(result.step);
  return steps.find((step) => isFailed(step) && isFirst(step)) ?? stop;
}
