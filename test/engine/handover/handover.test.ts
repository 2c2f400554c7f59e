import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { analyse, type HarEntry, mail, readHar, reportJson, serverTicket, ticket, writeHar } from '../../../src/engine';
import { block, code, words } from '../../../src/engine/handover/markdown';
import { redactEntry } from '../../../src/engine/handover/redact-entry';
import { harOfTicket } from '../../../src/engine/traffic/har-of-ticket';
import { withoutIndexes } from '../../reports/without-indexes';
import { allowOrigin, api, blocked, preflight, sent, unsent } from '../har';

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

  it('shows each exchange in which something is wrong, and how to see it again', () => {
    const text = handOver(put).ticket;
    expect(text).toContain('OPTIONS https://api.contoso.test/orders\n');
    expect(text).toContain('(no Access-Control-Allow-Origin)');
    expect(text).toContain("curl \\\n  --globoff \\\n  --include \\\n  --compressed \\\n  --request 'OPTIONS'");
    expect(text, 'what could change data is not repeated').not.toContain("--request 'PUT'");
  });

  it('repeats a request that was never sent from the page that would have sent it', () => {
    const text = handOver([unsent({ method: 'GET' }), preflight({ asks: 'x-id', method: 'GET' })]).ticket;
    const [, again = ''] = text.split('To see it again:');
    expect(again.match(/^curl/gm)).toHaveLength(2);
    expect(again.match(/--header 'Origin: https:\/\/app\.contoso\.test'/g)).toHaveLength(2);
  });

  it('names what stays blocked, and why, where the change is for others', () => {
    expect(handOver([...put, ...localNetwork]).mail).toMatch(
      /but for what no server can let in:\n {2}DELETE https\[:\]\/\/api\.contoso\.test\/orders: the browser does not let/,
    );
    expect(handOver([...put, ...localNetwork]).ticket).toMatch(
      /if the page sends no cookies, but for what no server can let in:\n\n- `DELETE` `https:\/\/api\.contoso\.test\/orders`: the browser does not let the page reach the local network\n/,
    );
  });

  it('leaves a recording out that is too long', () => {
    const many = Array.from({ length: 200 }, (_, i) => blocked({ start: i * 100, response: [['Server', 'x']] }));
    const text = handOver(many).ticket;
    expect(harOfTicket(text)).toBeNull();
    expect(text).toContain('attach the HAR file');
  });
});

const localNetwork = [
  unsent({ start: 200, method: 'DELETE' }),
  preflight({
    start: 201,
    method: 'DELETE',
    preflightFor: '2',
    status: 0,
    error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
  }),
];
const file = sent({ url: 'file:///C:/x/data.json', origin: null, status: 0, error: 'net::ERR_FAILED' });

describe('who is to blame, and what can be changed:', () => {
  interface Row {
    readonly what: string;
    readonly entries: readonly HarEntry[];
    readonly title: RegExp;
    readonly says: readonly string[];
    readonly not: RegExp;
  }
  const rows: readonly Row[] = [
    {
      what: 'the server',
      entries: put,
      title: /^api blocks a request$/,
      says: ['The server’s answers decide.', 'What it opens, and what it does not'],
      not: /by themselves|No change of headers/,
    },
    {
      what: 'the browser by itself',
      entries: localNetwork,
      title: /^browsers block a request to api$/,
      says: ['Permit local network access', 'No change of headers makes these requests pass'],
      not: /answers decide|web\.config|What it opens/,
    },
    {
      what: 'the server of one, the browser of another',
      entries: [...put, ...localNetwork],
      title: /^api blocks a request$/,
      says: ['answers decide. Browsers stop another request to it by themselves', 'What it opens'],
      not: /No change of headers/,
    },
    {
      what: 'http.sys, before IIS reads a web.config',
      entries: [blocked({ status: 503, response: [['Server', 'Microsoft-HTTPAPI/2.0']] })],
      title: /^api blocks a request$/,
      says: ['No change of headers makes these requests pass', 'application pool runs'],
      not: /is attached|What it opens|The change:/,
    },
    {
      what: 'nobody who serves a file',
      entries: [file],
      title: /^browsers block a request for files$/,
      says: ['No server is asked for it', 'Serve its folder over http, as a site of IIS or with npx http-server'],
      not: /null|answers decide|The change|No change of headers|What it opens/,
    },
  ];
  it.each(rows)('$what', ({ entries, title, says, not }) => {
    const texts = handOver(entries);
    const [ticket = ''] = texts.ticket.split('## The recording');
    for (const text of [ticket, texts.mail]) {
      const [first = ''] = text.split('\n');
      const plain = first.replace(/^(?:# )?CORS: /, '').replace(/\.$/, '');
      expect(plain.replace(/`?https(?::|\[:\])\/\/api\.contoso\.test`?/, 'api')).toMatch(title);
      for (const part of says) expect(text).toContain(part);
      expect(text).not.toMatch(not);
    }
  });
});

describe('a ticket about several servers', () => {
  const other = 'https://files.contoso.test/list';
  const third = 'https://open.contoso.test/';
  const server: [string, string] = ['Server', 'Microsoft-IIS/10.0'];
  const entries = [
    ...put,
    blocked({ url: other, start: 500, response: [server] }),
    sent({ url: third, start: 900, response: [allowOrigin] }),
  ];
  const report = analyse(entries);
  const text = ticket(report, report.requests, entries, options) ?? '';

  it('has a part for each that blocks something, and none for the others', () => {
    expect(text.match(/^# CORS: .*$/gm)).toEqual([
      '# CORS: `https://api.contoso.test` blocks a request',
      '# CORS: `https://files.contoso.test` blocks a request',
    ]);
    expect(text).not.toContain(third);
  });

  it('says of each what the ticket of that server alone says', () => {
    for (const each of report.servers.slice(0, 2)) {
      const [alone = ''] = serverTicket(report, each, entries, options).split('## The recording');
      expect(text).toContain(alone.trimEnd());
    }
  });

  it('is read back whole: the same report on all of them', () => {
    const { entries: read, indexes, input } = readHar(text);
    const whole = analyse(entries.filter(({ request }) => request.url !== third));
    expect(withoutIndexes(analyse(read, { indexes, input }))).toEqual(withoutIndexes(whole));
  });

  it('is about the requests it is asked for, and records no others', () => {
    const [first] = report.requests;
    const about = ticket(report, first ? [first] : [], entries, options) ?? '';
    expect(about).toMatch(/^# CORS: `https:\/\/api\.contoso\.test` blocks a request\n/);
    expect(about).not.toContain(other);
    expect(readHar(about).entries).toHaveLength(2);
  });

  it('is none where nothing is blocked', () => {
    const passed = report.requests.filter(({ verdict }) => verdict !== 'blocked');
    expect(ticket(report, passed, entries, options)).toBeNull();
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
    ['RequestVerificationToken', secret],
    ['X-Custom', `Bearer ${secret}`],
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
    ['the HAR', () => writeHar([entry], options)],
    ['the report', () => reportJson(analyse([entry]), options)],
  ];
  it.each(texts)('has no secrets: %s', (_, text) => {
    expect(text()).not.toContain(secret);
    expect(text()).not.toContain(jwt);
  });

  const signed = blocked({ url: `${api}?sig=${secret}`, response: [['Server', 'x']] });
  it.each([
    ['the ticket', () => handOver([signed]).ticket],
    ['the report', () => reportJson(analyse([signed]), options)],
  ])('names what stands in place of a secret in a script: %s', (_, text) => {
    const [, word = 'nothing'] = /What looked like a secret in a URL is (\w+) in it/.exec(text()) ?? [];
    expect(text()).toContain(`sig=${word}`);
    expect(text()).not.toMatch(/sig=(?!redacted)/);
  });

  it('keeps what decides', () => {
    const { headers } = redactEntry(
      preflight({ asks: 'x-api-key', response: [['Access-Control-Allow-Headers', 'x-api-key']] }),
    ).request;
    expect(headers).toContainEqual({ name: 'Access-Control-Request-Headers', value: 'x-api-key' });
  });

  it('has the bodies of no requests', () => {
    const posted = { ...entry, request: { ...entry.request, postData: { mimeType: 'text/plain', text: secret } } };
    expect(writeHar([posted], options)).not.toContain(secret);
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
    ['a list', '- a'],
    ['a numbered list', '1. a'],
  ];
  it.each(hostile)('stays text: %s', (_, text) => {
    for (const written of [words(text), code(text)]) {
      expect(written).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
    expect(words(text)).not.toMatch(/(?<!\\)[<>[\]()!`*_#|@]|^(?:-|\d+\.)/);
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
