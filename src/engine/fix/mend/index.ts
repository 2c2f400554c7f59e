import type { CauseCode } from '../../diagnosis/causes/codes';
import type { ConfigEdit } from '../../iis/edit/config-edit';
import { isVerbRefused } from '../../iis/pipeline/request-filtering';
import { element } from '../../iis/xml/element';
import { sortedSet } from '../../policy/policy';
import type { Stopped } from '../stopped';
import { limitEdit } from './body-limit';
import type { OwnFiltering } from './own-filtering';

/** What a cause needs in IIS's configuration beside CORS headers. */
type Mend = (stopped: readonly Stopped[], filteringAt: OwnFiltering) => readonly ConfigEdit[];

const verbsSection = 'system.webServer/security/requestFiltering';

/** https://learn.microsoft.com/iis/configuration/system.webserver/security/requestfiltering/verbs/ */
const allowVerbs: Mend = (stopped, filteringAt) => {
  const refused = stopped
    .filter(({ hop }) => {
      const filtering = filteringAt(hop.url);
      return filtering !== null && isVerbRefused(filtering, hop.method);
    })
    .map(({ hop }) => hop.method);
  return [
    allowVerb('OPTIONS', 'Request filtering denies OPTIONS (404.6), so no preflight gets through.'),
    ...sortedSet(refused).map((verb) =>
      allowVerb(verb, `Request filtering denies ${verb}, too, which the page sends after its preflight.`),
    ),
  ];
};

function allowVerb(verb: string, reason: string): ConfigEdit {
  return {
    kind: 'item',
    section: verbsSection,
    collection: ['verbs'],
    item: element('add', { verb, allowed: 'true' }),
    key: 'verb',
    guard: 'remove',
    place: 'last',
    reason,
  };
}

/** https://learn.microsoft.com/aspnet/web-api/overview/testing-and-debugging/troubleshooting-http-405-errors-after-publishing-web-api-applications */
const removeWebDav: Mend = () => [
  {
    kind: 'remove-item',
    section: 'system.webServer/modules',
    collection: [],
    key: 'name',
    value: 'WebDAVModule',
    inherited: 'always',
    reason: 'WebDAV answers PUT and DELETE with 405, even where it is switched off.',
  },
  {
    kind: 'remove-item',
    section: 'system.webServer/handlers',
    collection: [],
    key: 'name',
    value: 'WebDAV',
    inherited: 'always',
    reason: 'Its handler goes with its module.',
  },
];

/** The causes that a change of IIS's configuration mends; all others need none. */
export const mends: Readonly<Partial<Record<CauseCode, Mend>>> = {
  'request-filtering-verb': allowVerbs,
  'webdav-verb': removeWebDav,
  'body-too-large': limitEdit,
};

/** The edits that the causes of these requests need, each once. */
export function mendsFor(stopped: readonly Stopped[], filteringAt: OwnFiltering): readonly ConfigEdit[] {
  const codes = new Set(stopped.flatMap(({ cause }) => cause()?.code ?? []));
  return [...codes].flatMap(
    (code) =>
      mends[code]?.(
        stopped.filter(({ cause }) => cause()?.code === code),
        filteringAt,
      ) ?? [],
  );
}
