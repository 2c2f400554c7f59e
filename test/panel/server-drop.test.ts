import { expect, it } from 'vitest';
import type { Selected } from '../../src/panel/list/selection';
import { type DroppedFile, takeDropped } from '../../src/panel/server/own-config/dropped-file';

const server: Selected = { kind: 'server', origin: 'https://api.contoso.test' };
const request: Selected = { kind: 'request', id: 'put-order' };
const config = '<?xml version="1.0"?><configuration/>';

function dropped(name: string, content: Uint8Array<ArrayBuffer> | string, size?: number): DroppedFile {
  const blob = new Blob([content]);
  return {
    name,
    size: size ?? blob.size,
    text: () => blob.text(),
    arrayBuffer: () => blob.arrayBuffer(),
    slice: (start, end) => blob.slice(start, end),
  };
}

function utf16(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array([0xff, 0xfe, ...[...text].flatMap((char) => [char.charCodeAt(0), 0])]);
}

/** What was done with a file while something was selected. */
async function taking(files: DroppedFile | readonly DroppedFile[], selected: Selected | null) {
  const done: string[] = [];
  const said: string[] = [];
  await takeDropped([files].flat(), {
    list: { selected: { value: selected } },
    imported: { open: async ({ name }) => void done.push(`import ${name}`) },
    servers: { giveBytes: (origin, name) => void done.push(`${name} of ${origin}`) },
    notices: { show: (text) => void said.push(text) },
  });
  return { done, said: said.join() };
}

const taken = (name: string) => `${name} of https://api.contoso.test`;

const hars = [dropped('a.har', '{}'), dropped('b.har', '{}')];
const configs = [dropped('web.config', config), dropped('a.har', '{}')];
const onlyFirst = /Only (?:a\.har|web\.config) was taken: drop one file at a time\.$/;

it.each<
  [
    what: string,
    files: DroppedFile | readonly DroppedFile[],
    selected: Selected | null,
    done: readonly string[],
    said: RegExp,
  ]
>([
  ['a web.config, its server shown', dropped('web.config', config), server, [taken('web.config')], /is used for/],
  ['by its content, where the name says nothing', dropped('old', ` ${config}`), server, [taken('old')], /old is used/],
  ['in UTF-16', dropped('old', utf16(config)), server, [taken('old')], /old is used/],
  ['a HAR file, a server shown', dropped('a.har', '{}'), server, ['import a.har'], /^$/],
  ['JSON without a name that says so', dropped('traffic', '{}'), server, ['import traffic'], /^$/],
  ['a HAR file that is none', dropped('a.har', '<html>'), server, ['import a.har'], /^$/],
  ['a web.config, a request shown', dropped('web.config', config), request, [], /^Select the server/],
  ['a web.config, nothing shown', dropped('web.config', config), null, [], /^Select the server/],
  ['two HAR files: the first', hars, null, ['import a.har'], onlyFirst],
  ['a web.config and a HAR file', configs, server, [taken('web.config')], onlyFirst],
  ['a web.config and a HAR file, nothing shown', configs, null, [], onlyFirst],
  ['nothing that is a file', [], null, [], /^$/],
  ['too large a file', dropped('web.config', config, 2 ** 30), server, [], /too large/],
])('dropping %s', async (_, files, selected, done, said) => {
  const outcome = await taking(files, selected);
  expect(outcome.done).toEqual(done);
  expect(outcome.said).toMatch(said);
});

it('a file that cannot be read is told', async () => {
  const gone = { ...dropped('web.config', config), arrayBuffer: () => Promise.reject(new Error('it was moved')) };
  expect((await taking(gone, server)).said).toBe('web.config could not be read: it was moved');
});
