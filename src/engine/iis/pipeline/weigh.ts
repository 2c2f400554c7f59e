import type { Answer, Predicted } from '../server';
import { type Assumption, base } from './assumption';
import { type Context, NotKnown } from './context';
import { questions } from './questions';

type Name = keyof Assumption;

/**
 * The answer that holds however the open questions are answered; not known, if it depends on one of them. A question is
 * open if the way to the answer has asked it. Compared is what goes over the wire, without the order of header lines, and
 * who answered.
 */
export function weigh(context: Omit<Context, 'assume'>, answerOnce: (context: Context) => Answer): Predicted<Answer> {
  const tried = explore(base, new Set(), (assume) => outcomeOf(context, assume, answerOnce));
  const [first] = tried;
  if (first !== undefined && tried.every(({ key }) => key === first.key)) return first.result;
  return { known: false, why: tried.find(({ why }) => why !== null)?.why ?? reasonFor(tried) };
}

interface Tried {
  readonly assume: Assumption;
  readonly asked: ReadonlySet<Name>;
  readonly result: Predicted<Answer>;
  /** Why there is no answer even so; null: there is one. */
  readonly why: string | null;
  readonly key: string;
}

function explore(
  assume: Assumption,
  settled: ReadonlySet<Name>,
  attempt: (assume: Assumption) => Tried,
): readonly Tried[] {
  const tried = attempt(assume);
  const open = [...tried.asked].find((name) => !settled.has(name));
  if (open === undefined) return [tried];
  return questions[open].answers.flatMap((answer) =>
    explore({ ...assume, [open]: answer }, new Set([...settled, open]), attempt),
  );
}

function outcomeOf(
  context: Omit<Context, 'assume'>,
  assume: Assumption,
  answerOnce: (context: Context) => Answer,
): Tried {
  const asked = new Set<Name>();
  try {
    const answer = answerOnce({ ...context, assume: listening(assume, asked) });
    return { assume, asked, result: { known: true, value: answer }, why: null, key: keyOf(answer) };
  } catch (error) {
    if (!(error instanceof NotKnown)) throw error;
    const why = error.message;
    return { assume, asked, result: { known: false, why }, why, key: why };
  }
}

/** The assumption, with a note of what was asked. */
function listening(assume: Assumption, asked: Set<Name>): Assumption {
  return new Proxy(assume, {
    get: (target, name: Name) => {
      asked.add(name);
      return target[name];
    },
  });
}

function keyOf({ status, subStatus, by, headers }: Answer): string {
  const lines = headers.map(({ name, value }) => `${name.toLowerCase()}: ${value}`).sort();
  return JSON.stringify([status, subStatus, by, lines]);
}

/** The first question whose answer alone makes a difference. */
function reasonFor(tried: readonly Tried[]): string {
  for (const a of tried) {
    for (const b of tried) {
      const names = Object.keys(questions).filter(
        (name): name is Name => a.assume[name as Name] !== b.assume[name as Name],
      );
      const [only] = names;
      if (a.key !== b.key && names.length === 1 && only !== undefined) return questions[only].why;
    }
  }
  return 'how several parts of IIS work together here is documented nowhere';
}
