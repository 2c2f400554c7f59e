import type { Case } from '../case';
import { type Outcome, rejected } from './fetched';
import { ways } from './ways';

declare global {
  interface Window {
    /** What the page has heard of each case so far, by its index. */
    outcomes: Record<number, Outcome>;
    /** Makes the requests of all cases at once; resolves when the page has heard of all. */
    runCases(cases: readonly Case[]): Promise<void>;
  }
}

window.outcomes = {};
window.runCases = async (cases) => {
  await Promise.all(
    cases.map(async ({ index, initiator, request, hops: [{ url }] }) => {
      window.outcomes[index] = await send(initiator, { ...request, url });
    }),
  );
};

async function send(initiator: Case['initiator'], request: Parameters<(typeof ways)['fetch']>[0]): Promise<Outcome> {
  try {
    return await ways[initiator](request);
  } catch (error) {
    return rejected(error);
  }
}
