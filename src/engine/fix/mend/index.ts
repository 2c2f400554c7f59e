import type { CauseCode } from '../../diagnosis/causes/codes';
import type { ConfigEdit } from '../../iis/edit/config-edit';
import { element } from '../../iis/xml/element';
import type { Stopped } from '../stopped';
import { limitEdit } from './body-limit';

/** What a cause needs in IIS's configuration beside CORS headers. */
export type Mend = (stopped: readonly Stopped[]) => readonly ConfigEdit[];

const verbsSection = 'system.webServer/security/requestFiltering';

/** https://learn.microsoft.com/iis/configuration/system.webserver/security/requestfiltering/verbs/ */
const allowOptions: Mend = () => [
  {
    kind: 'item',
    section: verbsSection,
    collection: ['verbs'],
    item: element('add', { verb: 'OPTIONS', allowed: 'true' }),
    key: 'verb',
    guard: 'remove',
    place: 'last',
    reason: 'Request filtering denies OPTIONS (404.6), so no preflight gets through.',
  },
];

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
  'request-filtering-verb': allowOptions,
  'webdav-verb': removeWebDav,
  'body-too-large': limitEdit,
};

/** The edits that the causes of these requests need, each once. */
export function mendsFor(stopped: readonly Stopped[]): readonly ConfigEdit[] {
  const codes = new Set(stopped.flatMap(({ cause }) => cause()?.code ?? []));
  return [...codes].flatMap((code) => mends[code]?.(stopped.filter(({ cause }) => cause()?.code === code)) ?? []);
}
