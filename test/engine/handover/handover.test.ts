import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyse, type HarEntry, handoverHar, mail, readHar, serverTicket } from '../../../src/engine';
import { block, code, words } from '../../../src/engine/handover/markdown';
import { harOfTicket } from '../../../src/engine/handover/read-ticket';
import { redactEntry } from '../../../src/engine/handover/redact-entry';
import { redactText } from '../../../src/engine/handover/redact-text';
import { withoutIndexes } from '../../reports/without-indexes';
import { api, blocked, preflight, unsent } from '../har';

const options = { secrets: false, version: '0.1.0' };
const put = [unsent({ method: 'PUT' }), preflight({ asks: 'x-id', response: [['Server', 'Microsoft-IIS/10.0']] })];

function handOver(entries: readonly HarEntry[]) {
  const report = analyse(entries);
  const [server] = report.servers;
  if (!server) throw new Error('there is no server');
  return { report, ticket: serverTicket(report, server, entries, options), mail: mail(report, server, options) };
}

describe('a ticket', () => {
  it('says what fails for whom, why, what to change, how to verify it, and what it opens', () => {
    const text = handOver(put).ticket;
    for (const part of [
      '# CORS: `https://api.contoso.test` blocks a request',
      'From `https://app.contoso.test`:',
      '`PUT` `https://api.contoso.test/orders`',
      '`PreflightMissingAllowOriginHeader`',
      '## The change:',
      '## How to verify',
      '## What it opens, and what it does not',
      '`https://app.contoso.test`: methods `PUT`; headers `x-id`; without cookies.',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('carries its recording: reading it gives the same report', () => {
    const { report, ticket: text } = handOver(put);
    const { entries, indexes, input } = readHar(text);
    expect(withoutIndexes(analyse(entries, { indexes, input }))).toEqual(withoutIndexes(report));
  });

  it('leaves a recording out that is too long', () => {
    const many = Array.from({ length: 200 }, (_, i) => blocked({ start: i * 100, response: [['Server', 'x']] }));
    const text = handOver(many).ticket;
    expect(harOfTicket(text)).toBeNull();
    expect(text).toContain('attach the HAR file');
  });
});

describe('what is handed over', () => {
  const secret = 'S3cr3tS3cr3t';
  const jwt = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
  const url = `https://user:${secret}@api.contoso.test/orders/${jwt}?id=7&access_token=${secret}&sig=${secret}#code=${secret}`;
  const secrets: [string, string][] = [
    ['Authorization', `Bearer ${secret}`],
    ['Cookie', `a=${secret}`],
    ['X-Api-Key', secret],
    ['X-CSRF-Token', secret],
    ['X-Session-Id', secret],
    ['Referer', `https://app.contoso.test/?token=${secret}`],
  ];
  const entry = blocked({
    url,
    request: secrets,
    response: [
      ['Set-Cookie', `a=${secret}`],
      ['Server', 'x'],
      ['Location', `/x?code=${secret}`],
    ],
  });
  const texts: [string, () => string][] = [
    ['the ticket', () => handOver([entry]).ticket],
    ['the mail', () => handOver([entry]).mail],
    ['the HAR', () => handoverHar([entry], options)],
  ];
  it.each(texts)('has no secrets: %s', (_, text) => {
    expect(text()).not.toContain(secret);
    expect(text()).not.toContain(jwt);
  });

  it('keeps what decides', () => {
    const { headers } = redactEntry(
      preflight({ asks: 'x-api-key', response: [['Access-Control-Allow-Headers', 'x-api-key']] }),
    ).request;
    expect(headers).toContainEqual({ name: 'Access-Control-Request-Headers', value: 'x-api-key' });
    expect(redactText('https://api.contoso.test/orders?id=7&page=2')).toBe(
      'https://api.contoso.test/orders?id=7&page=2',
    );
  });

  it('has the bodies of no requests', () => {
    const posted = { ...entry, request: { ...entry.request, postData: { mimeType: 'text/plain', text: secret } } };
    expect(handoverHar([posted], options)).not.toContain(secret);
  });
});

test('a mail has no links', () => {
  const { mail: text } = handOver([
    blocked({ url: `${api}?next=http://evil.test&to=a@b.test`, response: [['Server', 'www.evil.test']] }),
  ]);
  expect(text).not.toMatch(/:\/\/|www\.|@/);
  expect(text).toContain('https[:]//api.contoso.test');
});

describe('hostile text', () => {
  const hostile: [string, string][] = [
    ['a heading', '\n# pwned\n'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['a link', '[click](https://evil.test)'],
    ['an image', '![x](https://evil.test/x.png)'],
    ['a mention', '@team #1'],
    ['the end of a code span', '`</code>` **bold**'],
    ['the end of a block', '```\n# pwned'],
    ['a turned direction', '\u202Egpj.exe'],
    ['invisible characters', 'a\u200Bb\u0000c'],
    ['a table', 'a | b\n--- | ---'],
  ];
  it.each(hostile)('stays text: %s', (_, text) => {
    for (const written of [words(text), code(text)]) {
      expect(written).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
    expect(words(text)).not.toMatch(/(?<!\\)[<>[\]()!`*_#|@]/);
    const lines = block(text, 'http').split('\n');
    expect(lines.slice(1, -1)).not.toContain(lines.at(-1));
    const { ticket: whole } = handOver([
      blocked({
        url: `${api}/${encodeURIComponent(text)}`,
        response: [
          ['Server', text],
          ['X-Powered-By', text],
        ],
      }),
    ]);
    expect(
      outsideCode(whole)
        .split('\n')
        .filter((line) => line.startsWith('# ')),
    ).toHaveLength(1);
    expect(outsideCode(whole)).not.toMatch(/(?<!\\)<[a-z/!]|\]\(|(?<!\\)!\[/i);
  });

  it('of any kind never ends a code span or a block', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', ' ', '\n', 'a', '~', '\\', '<') }), (text) => {
        const [fence = ''] = /^`*/.exec(code(text)) ?? [];
        if (fence !== '') expect(runs(code(text)).filter((run) => run === fence.length)).toHaveLength(2);
        const lines = block(text).split('\n');
        expect(lines.slice(1, -1).some((line) => line.startsWith(lines[0] ?? ''))).toBe(false);
      }),
    );
  });
});

/** Markdown without what stands in blocks and code spans. */
function outsideCode(markdown: string): string {
  return markdown.replace(/^(`{3,})[^`\n]*\n[\s\S]*?^\1$/gm, '').replace(/(`+)[^`][\s\S]*?(?<!`)\1(?!`)/g, '');
}

function runs(text: string): readonly number[] {
  return (text.match(/`+/g) ?? []).map((run) => run.length);
}
