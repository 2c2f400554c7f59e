import type { Before, Case } from '../case';
import { type ClientRequest, type Outcome, rejected } from './fetched';
import { answerParent, sibling } from './sibling';
import { image, ways } from './ways';

declare global {
  interface Window {
    /** What the page has heard of each case so far, by its index. */
    outcomes: Record<number, Outcome>;
    /** Makes the requests of all cases at once; resolves when the page has heard of all. */
    runCases(cases: readonly Case[]): Promise<void>;
  }
}

if (parent !== window) answerParent();
window.outcomes = {};
window.runCases = async (cases) => {
  await Promise.all(
    cases.map(async ({ index, initiator, request, before, hops: [{ url }] }) => {
      if (before !== null) await ask(before, initiator, { ...request, url });
      window.outcomes[index] = await send(initiator, { ...request, url });
    }),
  );
};

/** What the browser may keep for the case; how it goes does not matter. */
async function ask(before: Before, initiator: Case['initiator'], request: ClientRequest): Promise<void> {
  if (before === 'itself') await send(initiator, request);
  else if (before === 'image') await image(request.url);
  else await sibling()(request).catch(() => undefined);
}

async function send(initiator: Case['initiator'], request: ClientRequest): Promise<Outcome> {
  try {
    return await ways[initiator](request);
  } catch (error) {
    return rejected(error);
  }
}
