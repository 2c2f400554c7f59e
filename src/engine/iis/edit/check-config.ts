import { accessFacts } from './facts/access-facts';
import { applicationFacts } from './facts/application-facts';
import { corsFacts } from './facts/cors-facts';
import type { ConfigFact } from './facts/fact';
import { handlerFacts } from './facts/handler-facts';
import { otherFileFacts } from './facts/other-file-facts';
import { scopesOf } from './facts/scope';
import type { ConfigProblem } from './problem';
import { problemOf, readConfig } from './read-config';

export interface CheckedConfig {
  /** Why the file cannot be edited; null if it can. */
  readonly problem: ConfigProblem | null;
  /** In the order of the file, those of its own path first. Commented-out configuration is none. */
  readonly facts: readonly ConfigFact[];
}

const topics = [corsFacts, handlerFacts, applicationFacts, accessFacts, otherFileFacts];

/** What a file of the user's says that matters for CORS. */
export function checkConfig(text: string): CheckedConfig {
  try {
    const { root } = readConfig(text);
    const facts = scopesOf(root).flatMap((scope) => topics.flatMap((topic) => topic(scope)));
    return { problem: null, facts: facts.toSorted(inOrder) };
  } catch (error) {
    return { problem: problemOf(error), facts: [] };
  }
}

function inOrder(a: ConfigFact, b: ConfigFact): number {
  return Number(a.location !== null) - Number(b.location !== null) || a.line - b.line || a.column - b.column;
}
