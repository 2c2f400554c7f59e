import { expect, test } from 'vitest';
import { TrafficLog } from '../../src/devtools/log';
import { names } from './entries';
import { document, fetched, firefox, home, navigated, next, old, play, type Step } from './visits';

const rows: [string, Step[], string[]][] = [
  ['the document comes after the news of it', [...old, navigated(next, 1020), document(next, 1000)], ['next']],
  ['the document comes before the news of it', [...old, document(next, 1000), navigated(next, 1020)], ['next']],
  [
    'requests of the new page that came before either are kept',
    [...old, fetched('c', 1010), navigated(next, 1020), fetched('d', 1030), document(next, 1000), fetched('e', 1040)],
    ['c', 'd', 'next', 'e'],
  ],
  [
    'a request of the old page that comes late is not added',
    [...old, navigated(next, 1020), document(next, 1000), fetched('late', 990), fetched('c', 1030)],
    ['next', 'c'],
  ],
  ['a reload', [...old, navigated(home, 1020), document(home, 1000), fetched('c', 1030)], ['home', 'c']],
  [
    'a reload of a page whose first load was not seen to be one',
    [document(home, 0), fetched('a', 30), navigated(home, 1020), document(home, 1000), fetched('c', 1030)],
    ['home', 'c'],
  ],
  [
    'two reloads',
    [
      ...old,
      navigated(home, 1020),
      document(home, 1000),
      fetched('c', 1030),
      navigated(home, 2020),
      document(home, 2000),
    ],
    ['home'],
  ],
  [
    'history.pushState keeps everything: no document was requested',
    [...old, navigated(next, 1000), fetched('c', 1010)],
    ['home', 'a', 'b', 'c'],
  ],
  [
    'back to the first URL by script keeps everything',
    [...old, navigated(next, 1000), navigated(home, 1100)],
    ['home', 'a', 'b'],
  ],
  ['a changed hash keeps everything', [...old, navigated(`${home}#top`, 1000)], ['home', 'a', 'b']],
  ['a hash in the new URL does not matter', [...old, navigated(`${next}#top`, 1020), document(next, 1000)], ['next']],
  [
    'a script that changes the URL before the document is delivered does not hide the navigation',
    [...old, navigated(next, 1020), navigated(`${next}/2`, 1030), document(next, 1000)],
    ['next'],
  ],
  ['a frame keeps everything', [...old, document('https://ads.example/frame', 500)], ['home', 'a', 'b', 'frame']],
  [
    'a frame of a URL a script went to long before keeps everything',
    [...old, navigated(next, 1000), document(next, 5000)],
    ['home', 'a', 'b', 'next'],
  ],
  [
    'preserve log keeps everything',
    [{ preserve: true }, ...old, navigated(next, 1020), document(next, 1000)],
    ['home', 'a', 'b', 'next'],
  ],
  [
    'preserve log also keeps what comes late',
    [{ preserve: true }, ...old, document(next, 1000), navigated(next, 1020), fetched('late', 990)],
    ['home', 'a', 'b', 'next', 'late'],
  ],
  [
    'preserve log turned off takes effect with the next navigation',
    [
      { preserve: true },
      ...old,
      document(next, 1000),
      navigated(next, 1020),
      { preserve: false },
      navigated(home, 2020),
      document(home, 2000),
    ],
    ['home'],
  ],
  [
    'while not recording, a navigation clears nothing',
    [...old, { record: false }, navigated(next, 1020), document(next, 1000)],
    ['home', 'a', 'b'],
  ],
  [
    'while not recording, a reload clears nothing',
    [...old, { record: false, at: 900 }, document(home, 1000), navigated(home, 1020)],
    ['home', 'a', 'b'],
  ],
  [
    'recording again on another page adds to what was there',
    [
      ...old,
      { record: false, at: 900 },
      navigated(next, 1020),
      document(next, 1000),
      { record: true, at: 1100 },
      fetched('c', 1200),
      navigated(`${next}/2`, 1300),
    ],
    ['home', 'a', 'b', 'c'],
  ],
  [
    'recording again on another page: with the next page both go',
    [
      ...old,
      { record: false, at: 900 },
      navigated(next, 1020),
      document(next, 1000),
      { record: true, at: 1100 },
      fetched('c', 1200),
      navigated(home, 2020),
      document(home, 2000),
    ],
    ['home'],
  ],
  [
    'a document that came before recording was switched off clears nothing once it is on again',
    [
      ...old,
      document(next, 800),
      { record: false, at: 900 },
      navigated(next, 920),
      { record: true, at: 1100 },
      navigated(`${next}/2`, 1300),
    ],
    ['home', 'a', 'b', 'next'],
  ],
  [
    'Firefox, secure server: Sec-Fetch-Dest tells the document',
    [...old, navigated(next, 1020), firefox(1000, { requestHeaders: { 'Sec-Fetch-Dest': 'document' } })],
    ['next'],
  ],
  [
    'Firefox, secure server: and a frame',
    [...old, navigated(next, 1020), firefox(1000, { requestHeaders: { 'Sec-Fetch-Dest': 'iframe' } })],
    ['home', 'a', 'b', 'next'],
  ],
  [
    'Firefox, plain HTTP: the media type tells the document',
    [...old, navigated(next, 1020), firefox(1000, {})],
    ['next'],
  ],
  [
    'Firefox, plain HTTP: data from the same URL is no document',
    [...old, navigated(next, 1020), firefox(1000, { mimeType: 'application/json' })],
    ['home', 'a', 'b', 'next'],
  ],
];

test.each(rows)('%s', (_, steps, kept) => {
  const log = new TrafficLog();
  for (const step of steps) play(log, step);
  expect(names(log.kept.map(({ entry }) => entry))).toEqual(kept);
});

test('listeners hear that all is cleared, and then what the new page has', () => {
  const log = new TrafficLog();
  for (const step of [...old, fetched('c', 1010), navigated(next, 1020)]) play(log, step);
  const changes: unknown[] = [];
  log.onChange((change) =>
    changes.push(change.type === 'added' ? names(change.entries.map(({ entry }) => entry)) : change.type),
  );
  play(log, document(next, 1000));
  expect(changes).toEqual([['next'], 'cleared', ['c', 'next']]);
});

const afterClear: [string, Step[], string[]][] = [
  ['the next page', [navigated(next, 1020), document(next, 1000)], ['next', 'cleared', 'next']],
  [
    'the next page, after requests of it',
    [fetched('c', 1010), navigated(next, 1020), document(next, 1000)],
    ['c', 'next', 'cleared', 'c next'],
  ],
  [
    'the page after that: once is enough',
    [navigated(next, 1020), document(next, 1000), fetched('c', 1010), navigated(`${next}/2`, 1030)],
    ['next', 'cleared', 'next', 'c'],
  ],
];

test.each(afterClear)('what the user cleared goes for good with its page: %s', (_, steps, heard) => {
  const log = new TrafficLog();
  for (const step of old) play(log, step);
  log.clear();
  const changes: string[] = [];
  log.onChange((change) =>
    changes.push(change.type === 'added' ? names(change.entries.map(({ entry }) => entry)).join(' ') : change.type),
  );
  for (const step of steps) play(log, step);
  expect(changes).toEqual(heard);
});

test('a page that goes through thousands of URLs by script is still left for the next', () => {
  const log = new TrafficLog();
  for (let i = 0; i < 5000; i++) play(log, navigated(`${home}/${i}`, i));
  for (const step of [fetched('a', 5000), navigated(next, 6020), document(next, 6000)]) play(log, step);
  expect(log.kept).toHaveLength(1);
});
