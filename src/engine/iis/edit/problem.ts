/** Why a file cannot be edited. */
export interface ConfigProblem {
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do, in one sentence. */
  readonly change: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** Thrown inside this room only: `editConfig` and `checkConfig` give its problem to their callers. */
export class Refusal extends Error {
  readonly problem: ConfigProblem;

  constructor(message: string, change: string, { line, column }: Pick<ConfigProblem, 'line' | 'column'>) {
    super(message);
    this.problem = { message, change, line, column };
  }
}
