import { isWord } from './char-class';
import type { Program } from './compile';
import { Unsupported } from './node';

/** Where groups begin and end, in pairs; -1 where one did not take part. */
export type Captures = readonly number[];

/** Steps left for one search: a pattern whose alternatives grow without end is given up. */
export interface Budget {
  left: number;
}

interface Thread {
  readonly pc: number;
  readonly at: number;
  readonly captures: Captures;
  readonly registers: readonly number[];
}

/** Matches a program at an offset; null if it does not match there. Throws `Unsupported` when the budget is used up. */
export function run(
  program: Program,
  text: string,
  start: number,
  same: Same,
  budget: Budget,
  given?: Captures,
): Captures | null {
  const { instructions, groups, registers } = program;
  const threads: Thread[] = [
    {
      pc: 0,
      at: start,
      captures: given ?? new Array<number>((groups + 1) * 2).fill(-1),
      registers: new Array<number>(registers).fill(-1),
    },
  ];
  for (let thread = threads.pop(); thread; thread = threads.pop()) {
    let { pc, at, captures, registers: marks } = thread;
    for (;;) {
      budget.left -= 1;
      if (budget.left < 0) throw new Unsupported('so many ways to match');
      const instruction = instructions[pc];
      if (instruction === undefined || instruction.op === 'match') return captures.with(0, start).with(1, at);
      pc += 1;
      if (instruction.op === 'char') {
        if (at >= text.length || same.test(instruction.test, text[at] ?? '') === instruction.negate) break;
        at += 1;
      } else if (instruction.op === 'split') {
        threads.push({ pc: instruction.second, at, captures, registers: marks });
        pc = instruction.first;
      } else if (instruction.op === 'jump') pc = instruction.to;
      else if (instruction.op === 'save') captures = captures.with(instruction.slot, at);
      else if (instruction.op === 'begin') marks = marks.with(instruction.register, at);
      else if (instruction.op === 'progress') {
        if (marks[instruction.register] === at) break;
      } else if (instruction.op === 'assertion') {
        if (!holds(instruction.what, text, at)) break;
      } else if (instruction.op === 'reference') {
        const wanted = captured(text, captures, instruction.index);
        if (!same.equal(wanted, text.slice(at, at + wanted.length))) break;
        at += wanted.length;
      } else {
        const found = run(instruction.program, text, at, same, budget, captures);
        if ((found === null) !== instruction.negate) break;
        if (found !== null) captures = found.with(0, captures[0] ?? -1).with(1, captures[1] ?? -1);
      }
    }
  }
  return null;
}

/** How characters are compared. */
export interface Same {
  readonly test: (test: (char: string) => boolean, char: string) => boolean;
  readonly equal: (a: string, b: string) => boolean;
}

export function captured(text: string, captures: Captures, index: number): string {
  const from = captures[index * 2] ?? -1;
  const to = captures[index * 2 + 1] ?? -1;
  return from < 0 || to < 0 ? '' : text.slice(from, to);
}

function holds(what: 'start' | 'end' | 'word' | 'no-word', text: string, at: number): boolean {
  if (what === 'start') return at === 0;
  if (what === 'end') return at === text.length;
  const isBoundary = isWord(text[at - 1] ?? '') !== isWord(text[at] ?? '');
  return isBoundary === (what === 'word');
}
