import type { StepId } from '../fetch/steps';
import { corsCheckAnchor, mainFetchAnchor, preflightAnchor, redirectAnchor } from './rules/rule';

/** What each step asks, as a statement that is true when it passes, and where the standard says so. */
export const steps: Readonly<Record<StepId, { readonly title: string; readonly spec: string }>> = {
  'url-scheme': {
    title: 'The URL is of http or https',
    spec: mainFetchAnchor,
  },
  'preflight-answered': {
    title: 'The preflight is answered',
    spec: preflightAnchor,
  },
  'preflight-not-redirected': {
    title: 'The preflight is not redirected',
    spec: preflightAnchor,
  },
  'allow-origin-present': {
    title: 'Allow-Origin is there',
    spec: corsCheckAnchor,
  },
  'allow-origin-matches': {
    title: 'Allow-Origin is the page’s origin',
    spec: corsCheckAnchor,
  },
  'allow-credentials': {
    title: 'Allow-Credentials is true',
    spec: corsCheckAnchor,
  },
  'preflight-ok-status': {
    title: 'The preflight’s status is 200–299',
    spec: preflightAnchor,
  },
  'allow-methods-parses': {
    title: 'Allow-Methods is a list',
    spec: preflightAnchor,
  },
  'allow-headers-parses': {
    title: 'Allow-Headers is a list',
    spec: preflightAnchor,
  },
  'method-allowed': {
    title: 'Allow-Methods covers the method',
    spec: preflightAnchor,
  },
  'headers-allowed': {
    title: 'Allow-Headers covers what is sent',
    spec: preflightAnchor,
  },
  'request-sent': {
    title: 'The request is sent',
    spec: 'https://fetch.spec.whatwg.org/#concept-http-fetch',
  },
  'redirect-scheme': {
    title: 'The redirect leads to http or https',
    spec: redirectAnchor,
  },
  'redirect-without-credentials': {
    title: 'The redirect’s URL has no password',
    spec: redirectAnchor,
  },
};
