import type { Installed } from '../../server';
import type { ElementSchema } from '../schema';

/** What is known of a section of `system.webServer`. */
export interface SectionFacts {
  /** What must be installed, or its element is not recognized; null: part of IIS. */
  readonly module: keyof Installed | null;
  /** Locked where nothing unlocks it: `overrideModeDefault="Deny"` in applicationHost.config. */
  readonly locked: boolean;
  /** `application`: in the web.config of a folder it is ignored. */
  readonly where: 'anywhere' | 'application';
  /** null: whatever it has is taken as it is. */
  readonly schema: ElementSchema | null;
}

export function section(schema: ElementSchema | null, more: Partial<SectionFacts> = {}): SectionFacts {
  return { module: null, locked: false, where: 'anywhere', schema, ...more };
}
