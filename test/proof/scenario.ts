import type { CauseCode } from '../../src/engine/diagnosis/causes/codes';
import type { IisServer, Installed } from '../../src/engine/iis/server';
import type { Random } from '../differential/random';
import type { Wish } from './wish';

/** A server that refuses what pages want of it. */
export interface Scenario {
  /** With what is installed besides. */
  readonly server: (more?: Partial<Installed>) => IisServer;
  /** What pages want; all of it is refused. */
  readonly wishes: readonly Wish[];
  /** What passes already, and is seen beside. */
  readonly beside?: readonly Wish[];
}

/** Makes scenarios of one cause. */
export interface ScenarioKind {
  /** What is wrong with the server, as the report names it. */
  readonly cause: CauseCode;
  /** What sets it apart from others of the cause, in a few words; '' if nothing does. */
  readonly variant: string;
  readonly make: (random: Random) => Scenario;
}
