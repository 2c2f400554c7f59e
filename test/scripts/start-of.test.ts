import { build, type Metafile } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';
import { panelBundle } from '../../scripts/build.mjs';
import { startOf } from '../../scripts/start-of.mjs';

let metafile: Metafile;

beforeAll(async () => {
  ({ metafile } = await build({ ...panelBundle, write: false }));
});

/** The source files of some scripts. */
function sourcesOf(scripts: readonly string[]): readonly string[] {
  return scripts.flatMap((script) => Object.keys(metafile.outputs[script]?.inputs ?? {}));
}

it('what the panel starts with judges requests and draws them', () => {
  expect(sourcesOf(startOf(metafile, 'src/panel/index.tsx'))).toEqual(
    expect.arrayContaining([
      'src/engine/report/analysis.ts',
      'src/panel/list/request-list.tsx',
      'src/panel/detail/request-detail.tsx',
    ]),
  );
});

it.each([
  'src/engine/iis/',
  'src/engine/fix/',
  'src/engine/policy/',
  'src/engine/diagnosis/advice/',
  'src/engine/diagnosis/browser-codes/',
  'src/engine/diagnosis/causes/index.ts',
  'src/engine/handover/',
  'src/engine/copy/',
  'src/engine/index.ts',
  'src/panel/server/',
  'src/panel/recheck/',
  'src/panel/settings/',
  'node_modules/@rgrove/parse-xml/',
  'node_modules/diff/',
])('it does not start with %s, and loads it later', (room) => {
  const start = startOf(metafile, 'src/panel/index.tsx');
  const later = Object.keys(metafile.outputs).filter((file) => !start.includes(file));
  expect(sourcesOf(start).filter((file) => file.startsWith(room))).toEqual([]);
  expect(sourcesOf(later).some((file) => file.startsWith(room))).toBe(true);
});
