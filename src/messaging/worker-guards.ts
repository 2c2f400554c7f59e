/** What comes to and from the service worker is checked before it is used. */
import type { RecheckExchange } from '../engine/recheck/entries-of';
import type { RecheckQuestion } from '../engine/recheck/question';
import type { TrialHeader, TrialPlan, TrialRequest, TrialRule } from '../engine/trial/plan';
import { isCount, isShape } from './shapes';
import type { Trial } from './trial';
import type { FromWorker, ToWorker } from './worker-protocol';

/** Whether it is something the service worker may be asked. */
export function isToWorker(value: unknown): value is ToWorker {
  if (!isShape(value)) return false;
  switch (value.type) {
    case 'trial-start':
      return isCount(value.tabId) && isPlan(value.plan);
    case 'trial-end':
      return isCount(value.tabId) && typeof value.why === 'string';
    case 'recheck':
      return isQuestion(value.question) && typeof value.actual === 'boolean';
    default:
      return false;
  }
}

/** Whether it is something the service worker may answer. */
export function isFromWorker(value: unknown): value is FromWorker {
  if (!isShape(value)) return false;
  switch (value.type) {
    case 'done':
      return true;
    case 'failed':
      return typeof value.message === 'string';
    case 'rechecked': {
      const { answer } = value;
      return isShape(answer) && isExchangeOrNull(answer.preflight) && isExchangeOrNull(answer.actual);
    }
    default:
      return false;
  }
}

/** Whether it is a trial, as it is kept. */
export function isTrial(value: unknown): value is Trial {
  return (
    isShape(value) &&
    isCount(value.tabId) &&
    isPlan(value.plan) &&
    isTextOrNull(value.pageOrigin) &&
    isListOf(value.ruleIds, isCount) &&
    typeof value.startedAt === 'number' &&
    typeof value.endsAt === 'number' &&
    (value.end === null ||
      (isShape(value.end) && typeof value.end.at === 'number' && typeof value.end.why === 'string'))
  );
}

function isPlan(value: unknown): value is TrialPlan {
  return (
    isShape(value) &&
    isHttp(value.server) &&
    isListOf(value.rules, isRule) &&
    isListOf(value.leftOut, isText) &&
    isCount(value.addressesLeftOut)
  );
}

function isRule(value: unknown): value is TrialRule {
  return (
    isShape(value) && isHttp(value.origin) && isListOf(value.headers, isHeader) && isListOf(value.requests, isRequest)
  );
}

function isHeader(value: unknown): value is TrialHeader {
  return isShape(value) && isText(value.name) && isTextOrNull(value.value);
}

function isRequest(value: unknown): value is TrialRequest {
  return isShape(value) && isHttp(value.url) && isListOf(value.methods, isText);
}

function isQuestion(value: unknown): value is RecheckQuestion {
  if (!isShape(value) || !isHttp(value.url) || !isText(value.origin)) return false;
  const { preflight, actual } = value;
  return (
    (preflight === null || (isShape(preflight) && isText(preflight.method) && isTextOrNull(preflight.headers))) &&
    (actual === null || actual === 'GET' || actual === 'HEAD')
  );
}

function isExchangeOrNull(value: unknown): value is RecheckExchange | null {
  return (
    value === null ||
    (isShape(value) &&
      typeof value.start === 'number' &&
      typeof value.time === 'number' &&
      typeof value.status === 'number' &&
      isTextOrNull(value.error) &&
      isListOf(value.requestHeaders, isLine) &&
      isListOf(value.responseHeaders, isLine))
  );
}

function isLine(value: unknown): boolean {
  return isShape(value) && isText(value.name) && isText(value.value);
}

function isListOf(value: unknown, is: (each: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(is);
}

function isHttp(value: unknown): value is string {
  return isText(value) && URL.canParse(value) && /^https?:/.test(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}
