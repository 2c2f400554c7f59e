import { describe, expect, test } from 'vitest';
import { analyse, type HarEntry } from '../../../src/engine';
import { api, sent } from '../har';
import { iis } from './cause-entries';
import { nearMisses } from './cause-near-misses';
import { causeRows } from './cause-rows';

type Header = HarEntry['response']['headers'][number];

const nginx: Header = { name: 'Server', value: 'nginx/1.26.0' };

/** What servers that are not IIS say of themselves. */
const servers: readonly [what: string, header: Header][] = [
  ['Apache', { name: 'Server', value: 'Apache/2.4.58 (Unix)' }],
  ['nginx', nginx],
  ['Kestrel behind nginx', { name: 'Server', value: 'nginx' }],
  ['Cloudflare', { name: 'Server', value: 'cloudflare' }],
  ['Express', { name: 'X-Powered-By', value: 'Express' }],
  ['Tomcat', { name: 'Server', value: 'Apache-Coyote/1.1' }],
];

/** What only Microsoft's servers have. */
const ofMicrosoft =
  /\bIIS\b|web\.config|customHeaders|WebDAVModule|Web API|ASP\.NET|OPTIONSVerbHandler|maxAllowedContentLength|requestFiltering|EnableCors|CORS module/;

/** By these, answers say that they are of ASP.NET or of http.sys. */
const tells = /X-AspNet-Version|aspxerrorpath|AspxAutoDetect|Microsoft-HTTPAPI/i;

/** The same answers from another server. */
function from(header: Header, entries: readonly HarEntry[]): readonly HarEntry[] {
  return entries.map((entry) => {
    const kept = entry.response.headers.filter(({ name }) => !/^(server|x-powered-by)$/i.test(name));
    return { ...entry, response: { ...entry.response, headers: [...kept, header] } };
  });
}

const captures = [...causeRows.map(([, entries]) => entries), ...Object.values(nearMisses).flatMap(entriesOf)].filter(
  (entries) => !tells.test(JSON.stringify(entries)),
);

function entriesOf(rows: (typeof nearMisses)['webdav-verb']): readonly (readonly HarEntry[])[] {
  return rows.map(([, , entries]) => entries);
}

describe('what only IIS and ASP.NET have is not named for', () => {
  test.each(servers)('%s, whatever it answers', (_, header) => {
    const said = captures.flatMap((entries) =>
      analyse(from(header, entries)).requests.map(({ cause }) => `${cause?.text} ${cause?.change}`),
    );
    expect(said.length).toBeGreaterThan(captures.length);
    expect(said.filter((text) => ofMicrosoft.test(text))).toEqual([]);
  });

  test('one that answers beside IIS under the same origin', () => {
    const said = captures.flatMap((entries) =>
      analyse([sent({ url: `${api}/other`, origin: null, response: [iis] }), ...from(nginx, entries)]).requests.map(
        ({ cause }) => `${cause?.text} ${cause?.change}`,
      ),
    );
    expect(said.filter((text) => ofMicrosoft.test(text))).toEqual([]);
  });
});
