import { describe, expect, test } from 'vitest';
import { analyse, type FixReport, type HarEntry, type ServerInput, type ServerReport } from '../../../src/engine';
import { allowOrigin, blocked, page, preflight, sent, unsent } from '../har';
import { iis, native, server } from './own-file';

function serverOf(
  entries: readonly HarEntry[],
  input: ServerInput,
  credentials: 'omit' | 'include' = 'omit',
): ServerReport {
  const report = analyse(entries, { credentials: { [server]: credentials }, servers: { [server]: input } });
  const found = report.servers.find(({ origin }) => origin === server);
  if (!found) throw new Error('the server is not in the report');
  return found;
}

function webConfig(...sections: readonly string[]): ServerInput['webConfig'] & object {
  const lines = [
    '<configuration>',
    '  <system.webServer>',
    ...sections,
    '  </system.webServer>',
    '</configuration>',
    '',
  ];
  return { name: 'web.config', text: lines.join('\r\n') };
}

const fixOf = ({ fixes }: ServerReport, target: FixReport['target']) => fixes.find((fix) => fix.target === target);
const put = [preflight({ status: 200, response: [...iis, ...native] }), unsent({ method: 'PUT' })];

describe('a change in the user’s own web.config', () => {
  test('is shown as a diff, each hunk with its reason, and the rest stays byte for byte', () => {
    const own = webConfig('    <!-- ours -->', '    <urlCompression doDynamicCompression="false"/>');
    const file = fixOf(serverOf(put, { webConfig: own }), 'iis-custom-headers')?.files[0];
    expect(file?.hunks?.flatMap(({ reasons }) => reasons)).toContain(
      'Allow-Origin: lets this page, and no other, read the responses.',
    );
    expect(file?.text).toContain('    <!-- ours -->\r\n    <urlCompression doDynamicCompression="false"/>\r\n');
    expect(file?.text).toContain(`<add name="Access-Control-Allow-Origin" value="${page}"/>\r\n`);
  });

  test('made already, there is nothing to change', () => {
    const first = fixOf(serverOf(put, {}), 'iis-custom-headers')?.files[0]?.text ?? '';
    const again = fixOf(serverOf(put, { webConfig: { name: 'web.config', text: first } }), 'iis-custom-headers');
    expect(again?.files[0]).toMatchObject({ text: first, hunks: [] });
  });

  const refused: readonly [what: string, text: string, message: RegExp, line: number][] = [
    ['not closed', '<configuration>\n  <system.webServer>\n</configuration>', /./, 3],
    ['a fragment', '<system.webServer />', /./, 1],
    [
      'a transform',
      '<configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">\n<system.webServer xdt:Transform="Replace" />\n</configuration>',
      /transform/i,
      2,
    ],
  ];
  test.each(refused)('%s: refused with line, column and what to do', (_, text, message, line) => {
    const report = serverOf(put, { webConfig: { name: 'web.config', text } });
    expect(report.webConfig?.problem).toMatchObject({ line, message: expect.stringMatching(message) });
    const fix = fixOf(report, 'iis-custom-headers');
    expect([fix?.problem?.line, fix?.files]).toEqual([line, []]);
  });

  test('what IIS would answer 500.19 for is said, with the line', () => {
    const own = webConfig(
      '    <httpProtocol><customHeaders>',
      '      <add name="A" value="1" />',
      '      <add name="a" value="2" />',
      '    </customHeaders></httpProtocol>',
    );
    expect(serverOf(put, { webConfig: own }).webConfig?.problem).toMatchObject({
      line: 5,
      message: expect.stringMatching(/500\.19.*duplicate/i),
    });
  });

  test('what is in it is known: the handler of ASP.NET Core, the CORS section, rules that set headers', () => {
    const own = webConfig(
      '    <handlers><add name="aspNetCore" path="*" verb="*" modules="AspNetCoreModuleV2" resourceType="Unspecified" /></handlers>',
      '    <cors enabled="true" />',
    );
    const { questions, webConfig: read } = serverOf(
      [...put, blocked({ start: 100, origin: 'https://b.test', response: iis })],
      {
        webConfig: own,
      },
    );
    expect(questions.map(({ id, value, from }) => [id, value, from])).toEqual([
      ['application', 'aspnet-core', 'web.config'],
      ['corsModule', true, 'web.config'],
      ['urlRewrite', null, 'nothing'],
    ]);
    expect(read?.notices.map(({ line }) => line)).toEqual([3, 4]);
  });

  test('one layer stays: the CORS section is switched off where custom headers take over', () => {
    const own = webConfig('    <cors enabled="true" />');
    const file = fixOf(serverOf(put, { webConfig: own }), 'iis-custom-headers')?.files[0];
    expect(file?.text).toContain('<cors enabled="false" />');
  });
});

describe('what the file and the answers say of each other:', () => {
  const windows = [
    preflight({ status: 401, response: [...iis, ['WWW-Authenticate', 'Negotiate']] }),
    unsent({ method: 'PUT' }),
  ];
  const authentication = webConfig(
    '    <security><authentication>',
    '      <anonymousAuthentication enabled="false" /><windowsAuthentication enabled="true" />',
    '    </authentication></security>',
  );
  const locked: readonly [what: string, entries: readonly HarEntry[], own: ReturnType<typeof webConfig>, is: RegExp][] =
    [
      ['authentication is unlocked where the server answers', windows, authentication, /^fine$/],
      ['so is serverRuntime', put, webConfig('    <serverRuntime uploadReadAheadSize="1048576" />'), /^fine$/],
      [
        'authentication is locked where every request is answered 500',
        [preflight({ status: 500, response: iis }), unsent({ method: 'PUT' })],
        authentication,
        /500\.19: This configuration section cannot be used/,
      ],
    ];
  test.each(locked)('%s', (_, entries, own, is) => {
    expect(serverOf(entries, { webConfig: own }).webConfig?.problem?.message ?? 'fine').toMatch(is);
  });

  test('unlocked authentication is read: no warning that the file is another server’s', () => {
    const { fixes } = serverOf(windows, { webConfig: authentication }, 'include');
    expect(fixes.flatMap(({ warnings }) => warnings).join()).not.toMatch(/would not have answered/);
    expect(fixes.find(({ recommended }) => recommended)?.predicted).toBe('passes');
  });

  const broken: readonly [what: string, sections: readonly string[]][] = [
    ['an unknown element', ['    <foo/>']],
    ['an unknown attribute', ['    <httpProtocol foo="1" />']],
    [
      'a duplicate',
      [
        '    <httpProtocol><customHeaders><add name="A" value="1" /><add name="a" value="2" /></customHeaders></httpProtocol>',
      ],
    ],
  ];
  test.each(broken)('%s makes every change of the file fail', (_, sections) => {
    const { fixes } = serverOf(put, { webConfig: webConfig(...sections) });
    for (const fix of fixes.filter(({ target }) => /^(?:iis|asp)/.test(target))) {
      expect([fix.target, fix.predicted, fix.recommended]).toEqual([fix.target, 'fails', false]);
      expect(fix.remaining[0]?.text).toMatch(/500\.19/);
    }
    const headers = fixes.find(({ target }) => target === 'iis-custom-headers');
    expect(headers).toMatchObject({ files: [], problem: { line: 3, message: expect.stringMatching(/500\.19/) } });
  });

  const verbs =
    '<security><requestFiltering><verbs allowUnlisted="false"><add verb="GET" allowed="true" /></verbs></requestFiltering></security>';
  test('request filtering opens the verb of the request, too, where the file filters it', () => {
    const html = { mimeType: 'text/html', response: [...iis, ['Content-Type', 'text/html'] as const] };
    const { fixes } = serverOf([preflight({ status: 404, ...html }), unsent({ method: 'PUT' })], {
      webConfig: webConfig(verbs),
    });
    const fix = fixes.find(({ recommended }) => recommended);
    expect(fix).toMatchObject({ predicted: 'passes' });
    for (const verb of ['OPTIONS', 'PUT'])
      expect(fix?.files[0]?.text).toContain(`<add verb="${verb}" allowed="true" />`);
  });

  const limits: readonly [limit: string, edited: string][] = [
    ['1073741824', '1073741824'],
    ['30000000', '60817408'],
  ];
  test.each(limits)('a limit of %s bytes becomes %s for a body of 40,000,000', (limit, edited) => {
    const { fixes } = serverOf(
      [
        blocked({ method: 'POST', status: 413, request: [['Content-Length', '40000000']], response: iis }),
        sent({ start: 50, response: [...iis, allowOrigin] }),
      ],
      {
        webConfig: webConfig(
          `    <security><requestFiltering><requestLimits maxAllowedContentLength="${limit}" /></requestFiltering></security>`,
        ),
      },
    );
    for (const { text } of fixes.flatMap(({ files }) => files.filter(({ path }) => path === 'web.config'))) {
      expect(text).toContain(`maxAllowedContentLength="${edited}"`);
    }
  });
});

test('a web.config that does not explain what was answered is probably another server’s', () => {
  const other = webConfig(
    '    <handlers><add name="aspNetCore" path="*" verb="*" modules="AspNetCoreModuleV2" resourceType="Unspecified" /></handlers>',
    '    <httpProtocol><customHeaders><add name="Access-Control-Allow-Origin" value="*" /></customHeaders></httpProtocol>',
  );
  const warning = expect.stringMatching(/would not have answered as it did/);
  expect(fixOf(serverOf(put, { webConfig: other }), 'iis-cors-module')?.warnings).toContainEqual(warning);
  expect(fixOf(serverOf(put, { webConfig: webConfig() }), 'iis-cors-module')?.warnings).not.toContainEqual(warning);
});

describe('what the user says of the server changes what is offered', () => {
  const two = [...put, blocked({ start: 100, origin: 'https://b.test', response: [...iis] })];
  const rows: readonly [what: string, entries: readonly HarEntry[], input: ServerInput, recommended: string][] = [
    ['nothing said, one origin', put, {}, 'iis-custom-headers'],
    ['nothing said, two origins', two, {}, 'iis-cors-module'],
    [
      'URL Rewrite is there, the CORS module is not',
      two,
      { answers: { urlRewrite: true, corsModule: false } },
      'iis-url-rewrite',
    ],
    [
      'nothing but an origin more is wished for',
      put,
      { policy: { origins: [page, 'https://b.test'] } },
      'iis-cors-module',
    ],
    ['one origin is dropped', two, { policy: { origins: [page] } }, 'iis-custom-headers'],
    [
      'the application sends the headers of today',
      [
        preflight({ status: 204, response: [...iis, allowOrigin, ['Access-Control-Allow-Methods', 'GET']] }),
        unsent({ method: 'PUT' }),
      ],
      { answers: { application: 'aspnet-core', corsHeadersFrom: 'application' } },
      'aspnet-core',
    ],
  ];
  test.each(rows)('%s', (_, entries, input, recommended) => {
    const { fixes } = serverOf(entries, input);
    expect(fixes.find((fix) => fix.recommended)?.target).toBe(recommended);
  });

  test('nobody knows which layer sends the headers of today: asked, and not asserted', () => {
    const report = serverOf(
      [
        preflight({ status: 204, response: [...iis, allowOrigin, ['Access-Control-Allow-Methods', 'GET']] }),
        unsent({ method: 'PUT' }),
      ],
      {},
    );
    expect(report.questions.map(({ id }) => id)).toContain('corsHeadersFrom');
    expect(fixOf(report, 'iis-custom-headers')).toMatchObject({
      predicted: 'unknown',
      remaining: [{ text: expect.stringMatching(/if the application sends today’s CORS headers/) }],
    });
  });
});

describe('what a cause needs beside headers is in the change', () => {
  const get = (start: number) => sent({ start, response: [...iis, allowOrigin] });
  const html = 'text/html';
  const rows: readonly [what: string, entries: readonly HarEntry[], edit: string][] = [
    [
      'request filtering lets OPTIONS through',
      [
        get(0),
        preflight({ start: 50, status: 404, response: [...iis, ['Content-Type', html]], mimeType: html }),
        unsent({ start: 49, method: 'PUT' }),
      ],
      '<add verb="OPTIONS" allowed="true" />',
    ],
    [
      'WebDAV is taken out',
      [
        preflight({ status: 204, response: [...iis, allowOrigin, ['Access-Control-Allow-Methods', 'PUT']] }),
        blocked({
          method: 'PUT',
          status: 405,
          response: [...iis, ['DAV', '1,2,3'], ['Allow', 'GET, HEAD, OPTIONS, TRACE']],
        }),
      ],
      '<remove name="WebDAVModule" />',
    ],
    [
      'a larger body is taken',
      [
        get(0),
        blocked({
          start: 50,
          method: 'POST',
          status: 404,
          request: [['Content-Length', '41943040']],
          response: [...iis, ['Content-Type', html]],
          mimeType: html,
        }),
      ],
      'maxAllowedContentLength="62914560"',
    ],
  ];
  test.each(rows)('%s', (_, entries, edit) => {
    const { fixes } = serverOf(entries, {});
    const files = fixes.flatMap((fix) => (fix.predicted === 'passes' ? fix.files : []));
    expect(files.some(({ text }) => text.includes(edit))).toBe(true);
  });
});
