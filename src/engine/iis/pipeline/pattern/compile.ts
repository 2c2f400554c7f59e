import type { Test } from './char-class';
import { type PatternNode, Unsupported } from './node';

/** A step of a pattern, for a matcher that keeps its alternatives on a list and not on the call stack. */
export type Instruction =
  | { readonly op: 'char'; readonly test: Test; readonly negate: boolean }
  | { readonly op: 'split'; readonly first: number; readonly second: number }
  | { readonly op: 'jump'; readonly to: number }
  | { readonly op: 'save'; readonly slot: number }
  /** They remember where an iteration began, and end one that matched nothing. */
  | { readonly op: 'begin'; readonly register: number }
  | { readonly op: 'progress'; readonly register: number }
  | { readonly op: 'assertion'; readonly what: 'start' | 'end' | 'word' | 'no-word' }
  | { readonly op: 'reference'; readonly index: number }
  | { readonly op: 'look-ahead'; readonly negate: boolean; readonly program: Program }
  | { readonly op: 'match' };

export interface Program {
  readonly instructions: readonly Instruction[];
  readonly groups: number;
  readonly registers: number;
}

/** `a{1000}{1000}` would be a million steps. */
const mostInstructions = 20_000;

/** Puts a pattern into steps; throws `Unsupported` if they are too many. */
export function compile(node: PatternNode, groups: number, spent = { instructions: 0 }): Program {
  const instructions: Instruction[] = [];
  let registers = 0;
  const emit = (instruction: Instruction): number => {
    spent.instructions += 1;
    if (spent.instructions > mostInstructions) throw new Unsupported('so many repetitions');
    return instructions.push(instruction) - 1;
  };
  const add = (each: PatternNode): void => {
    switch (each.kind) {
      case 'char':
        emit({ op: 'char', test: each.test, negate: each.negate });
        return;
      case 'assertion':
        emit({ op: 'assertion', what: each.what });
        return;
      case 'reference':
        emit({ op: 'reference', index: each.index });
        return;
      case 'look-ahead':
        emit({ op: 'look-ahead', negate: each.negate, program: compile(each.node, groups, spent) });
        return;
      case 'sequence':
        each.nodes.forEach(add);
        return;
      case 'group':
        if (each.index !== null) emit({ op: 'save', slot: each.index * 2 });
        add(each.node);
        if (each.index !== null) emit({ op: 'save', slot: each.index * 2 + 1 });
        return;
      case 'alternatives':
        addAlternatives(each.nodes);
        return;
      case 'repeat':
        addRepeat(each);
    }
  };
  const split = (at: number, next: number, greedy: boolean): void => {
    const behind = instructions.length;
    instructions[at] = { op: 'split', first: greedy ? next : behind, second: greedy ? behind : next };
  };
  const addAlternatives = (nodes: readonly PatternNode[]): void => {
    const ends: number[] = [];
    for (const each of nodes.slice(0, -1)) {
      const at = emit({ op: 'match' });
      add(each);
      ends.push(emit({ op: 'match' }));
      split(at, at + 1, true);
    }
    for (const last of nodes.slice(-1)) add(last);
    for (const end of ends) instructions[end] = { op: 'jump', to: instructions.length };
  };
  const addRepeat = ({ node: each, min, max, greedy }: PatternNode & { kind: 'repeat' }): void => {
    const copies = max === Number.POSITIVE_INFINITY ? min : max;
    if (copies > mostInstructions) throw new Unsupported('so many repetitions');
    for (let i = 0; i < min; i += 1) add(each);
    const once = (loops: boolean): void => {
      const at = emit({ op: 'match' });
      const register = registers++;
      emit({ op: 'begin', register });
      add(each);
      emit({ op: 'progress', register });
      if (loops) emit({ op: 'jump', to: at });
      split(at, at + 1, greedy);
    };
    if (max === Number.POSITIVE_INFINITY) once(true);
    else for (let i = min; i < max; i += 1) once(false);
  };
  add(node);
  emit({ op: 'match' });
  return { instructions, groups, registers };
}
