import type { IisServer, Installed, ServerModel } from '../../iis/server';

/** An IIS that would have answered as observed, as far as the model goes. Several can; a change must work with all. */
export interface Assumption {
  readonly model: ServerModel;
  /** The same with more installed than is known to be. */
  readonly iis: (more: Partial<Installed>) => IisServer;
  /** What tells it apart from the others, to follow “if”; '' if nothing does. */
  readonly says: string;
}

export interface Assumptions {
  readonly servers: readonly Assumption[];
  /** They would have answered as observed, with the web.config that was given; false: only an application that says all of it. */
  readonly explained: boolean;
}
