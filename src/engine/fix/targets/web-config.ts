import type { ServerTraffic } from '../../diagnosis/server-traffic';
import { element, toXml, type XmlElement } from '../../iis/xml/element';

/** All headers of CORS that a server sends. Names in IIS are compared without regard to case. */
export const corsHeaderNames = [
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Methods',
  'Access-Control-Allow-Headers',
  'Access-Control-Expose-Headers',
  'Access-Control-Max-Age',
] as const;

/** A web.config with these sections in `system.webServer`. */
export function webConfig(...sections: readonly XmlElement[]): XmlElement {
  return element('configuration', {}, [element('system.webServer', {}, sections)]);
}

export function webConfigFile(configuration: XmlElement): { path: string; text: string } {
  return { path: 'web.config', text: toXml(configuration) };
}

/** To remove what is not there is allowed, to add what an upper level added is error 500.19: so every `add` follows a `remove`. */
export function removeHeaders(names: readonly string[]): readonly XmlElement[] {
  return names.map((name) => element('remove', { name }));
}

/** Where to put it: a fragment to merge, since a section may stand in a file only once. */
export const mergeNote =
  'Merge it into the web.config in the site’s (or application’s) root: each section may stand there only once. Saving it restarts the application.';

/** What only the person at the server can see: whether the application sends headers of its own. */
export function ownLayerNotes(server: ServerTraffic): readonly string[] {
  if (!server.hasCors) return [];
  return [
    'The server sends CORS headers already. Those from IIS are replaced; if the application’s own code sends them, take them out there, or the browser gets two.',
  ];
}

/** What speaks against IIS, as far as the responses tell. */
export function productWarnings(server: ServerTraffic): readonly string[] {
  if (server.isIis || server.product === null) return [];
  if (server.isKestrel) return ['The responses come from Kestrel: a web.config counts only if IIS stands before it.'];
  return [`The responses come from ${server.product}, not from IIS: a web.config counts only if IIS stands before it.`];
}
