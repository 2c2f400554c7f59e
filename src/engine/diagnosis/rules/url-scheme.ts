import { say } from '../../report/text';
import { always, mainFetchAnchor, nothing, type Rule } from './rule';

export const urlScheme: Rule = {
  id: 'url-scheme',
  step: 'url-scheme',
  applies: always,
  chromium: () => 'CorsDisabledScheme',
  firefox: () => 'CORSRequestNotHttp',
  title: 'The URL is of http or https',
  brief: () => 'Neither http nor https',
  explain: ({ url }) => say`The page asked for ${url}: CORS works over ${'http'} and ${'https'} only.`,
  change: ({ url }) =>
    /^file:/i.test(url)
      ? 'Serve its folder over http, as a site of IIS or with npx http-server, and open that.'
      : 'Ask for an http or https URL.',
  evidence: () => [],
  parameter: nothing,
  spec: mainFetchAnchor,
};
