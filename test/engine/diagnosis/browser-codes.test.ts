import type { Protocol } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { browserCodes, explainBrowserCode } from '../../../src/engine/diagnosis/browser-codes';
import type { BrowserCode, ChromiumCode, FirefoxCode } from '../../../src/engine/diagnosis/browser-codes/names';
import type { Check } from '../../../src/engine/diagnosis/check';
import { rules } from '../../../src/engine/diagnosis/rules';
import type { Rule } from '../../../src/engine/diagnosis/rules/rule';
import type { HeaderList } from '../../../src/engine/http/header-list';
import type { At } from '../../../src/engine/report/report';
import { toExchange } from '../../../src/engine/traffic/to-exchange';
import { api, page, sent } from '../har';

/** Does not compile if the protocol's enumeration and the table's differ. */
const inProtocol: Readonly<Record<Protocol.Network.CorsError, true>> & Readonly<Record<ChromiumCode, true>> = {
  DisallowedByMode: true,
  InvalidResponse: true,
  WildcardOriginNotAllowed: true,
  MissingAllowOriginHeader: true,
  MultipleAllowOriginValues: true,
  InvalidAllowOriginValue: true,
  AllowOriginMismatch: true,
  InvalidAllowCredentials: true,
  CorsDisabledScheme: true,
  PreflightInvalidStatus: true,
  PreflightDisallowedRedirect: true,
  PreflightWildcardOriginNotAllowed: true,
  PreflightMissingAllowOriginHeader: true,
  PreflightMultipleAllowOriginValues: true,
  PreflightInvalidAllowOriginValue: true,
  PreflightAllowOriginMismatch: true,
  PreflightInvalidAllowCredentials: true,
  PreflightMissingAllowExternal: true,
  PreflightInvalidAllowExternal: true,
  InvalidAllowMethodsPreflightResponse: true,
  InvalidAllowHeadersPreflightResponse: true,
  MethodDisallowedByPreflightResponse: true,
  HeaderDisallowedByPreflightResponse: true,
  RedirectContainsCredentials: true,
  InsecureLocalNetwork: true,
  InvalidLocalNetworkAccess: true,
  NoCorsRedirectModeNotFollow: true,
  LocalNetworkAccessPermissionDenied: true,
};

const star = { name: 'Access-Control-Allow-Origin', value: '*' };

/** By what Firefox calls a failure of a rule: that depends on how often a header was sent, and on where a redirect leads. */
function firefoxNames({ firefox }: Rule): readonly FirefoxCode[] {
  const responses = [[star], [star, star], ...['https://b.test/', 'data:,x', 'custom:x'].map(location)];
  return responses.map((headers) => firefox(checkOf(headers)) as FirefoxCode);
}

/** By what Chromium calls it at a message: that can depend on the page. */
function chromiumNames({ chromium }: Rule, at: At): readonly ChromiumCode[] {
  return [page, 'http://app.contoso.test'].map((origin) => chromium({ ...checkOf([]), at, origin }) as ChromiumCode);
}

function location(value: string): HeaderList {
  return [{ name: 'Location', value }];
}

function checkOf(headers: HeaderList): Check {
  const response = { status: 302, mimeType: '', headers };
  return {
    hop: 0,
    at: 'actual',
    origin: page,
    tainted: false,
    url: api,
    method: 'GET',
    credentials: 'omit',
    exchange: toExchange(sent(), 0),
    response,
    requestedHeaders: [],
    missing: [],
  };
}

const rows = Object.entries(browserCodes) as [BrowserCode, (typeof browserCodes)[BrowserCode]][];

describe('the table of browser codes', () => {
  test('has every value of the protocol', () => {
    expect(Object.keys(inProtocol).filter((code) => !Object.hasOwn(browserCodes, code))).toEqual([]);
  });

  test.each(Object.values(rules))('has the names by which the rule $id goes', (rule) => {
    const [atPreflight, atActual] = [chromiumNames(rule, 'preflight'), chromiumNames(rule, 'actual')];
    for (const code of [...atPreflight, ...atActual, ...firefoxNames(rule)]) {
      expect(browserCodes[code].rules).toContain(rule.id);
    }
    if (atPreflight[0] === atActual[0]) return;
    for (const code of atPreflight) expect(browserCodes[code].at ?? 'preflight').toBe('preflight');
    for (const code of atActual) expect(browserCodes[code].at ?? 'actual').toBe('actual');
  });

  test.each(rows)('%s means rules that go by it', (code, row) => {
    for (const id of row.rules ?? []) {
      const rule = rules[id];
      const names = [...chromiumNames(rule, 'preflight'), ...chromiumNames(rule, 'actual'), ...firefoxNames(rule)];
      expect(names).toContain(code);
    }
    expect(row.rules).not.toEqual([]);
  });

  test.each(rows)('%s is said in whole, plain sentences, with a link', (_, { title, text, change, link }) => {
    for (const sentence of [text, change]) expect(sentence).toMatch(/^[A-Z*].*\.$/);
    expect(title).not.toMatch(/\.$/);
    expect(text).not.toBe(change);
    expect(new URL(link).protocol).toBe('https:');
  });
});

describe('a code from elsewhere', () => {
  const known: readonly (readonly [what: string, code: string, title: string])[] = [
    ['of Chromium', 'PreflightInvalidStatus', 'The preflight’s status is not 200–299'],
    ['of Firefox', 'CORSMethodNotFound', 'The method is not allowed'],
    ['of Firefox, with the number of its wording', 'CORSDidNotSucceed2', 'The request did not succeed'],
    [
      'of a Chromium that had Private Network Access',
      'InsecurePrivateNetwork',
      'Private network asked from an insecure page',
    ],
    ['that no traffic shows', 'DisallowedByMode', 'Another origin in mode same-origin'],
    ['that is not known', 'QuantumOriginDenied', 'A reason that is not known here'],
    ['that is the name of something else', 'constructor', 'A reason that is not known here'],
    ['that is empty', '', 'A reason that is not known here'],
  ];
  test.each(known)('%s', (_, code, title) => {
    expect(explainBrowserCode(code)).toMatchObject({ code, title });
  });

  test('that is not known stands for no rule, and is named as a value', () => {
    const { rules: meant, browser, parts } = explainBrowserCode('<b>New</b>');
    expect({ meant, browser }).toEqual({ meant: null, browser: null });
    expect(parts).toContainEqual({ text: '<b>New</b>', kind: 'code' });
  });

  test('that is very long is cut where it is shown', () => {
    expect(explainBrowserCode('X'.repeat(10_000)).text.length).toBeLessThan(300);
  });
});
