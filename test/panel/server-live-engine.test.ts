import { expect, it } from 'vitest';
import { analyse } from '../../src/engine';
import { Explainer } from '../../src/engine/report/explainer';
import { createLiveEngine } from '../../src/panel/live-engine';
import { blocked, sent } from '../engine/har';

const readFile = () => [blocked({ start: 0 }), sent({ start: 100 })];
const entries = readFile();
const indexes = [3, 5];

it('a file that is asked about again is judged anew by what the user has said, not read anew', () => {
  const engine = createLiveEngine();
  const explainer = new Explainer();
  const [server] = engine.analyse(entries, { indexes }).report.servers;
  if (!server) throw new Error('there is no server');
  const said = { indexes, servers: { [server.origin]: { policy: { maxAge: 60 } } } };
  const report = engine.analyse(entries, { ...said, explainer }).explained;
  expect(report?.servers[0]?.policy.maxAge).toBe(60);
  expect(JSON.stringify(report)).toBe(JSON.stringify(analyse(entries, said)));
  expect(engine.analyse(readFile(), { indexes: [0, 1] }).report.requests.map(({ entry }) => entry)).toEqual([0, 1]);
});
