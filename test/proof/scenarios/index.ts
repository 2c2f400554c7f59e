import type { ScenarioKind } from '../scenario';
import { guarded } from './guarded';
import { inCode } from './in-code';
import { misspelt } from './misspelt';
import { unanswered } from './unanswered';

/** Every cause that a server obeying the model can produce. */
export const scenarioKinds: readonly ScenarioKind[] = [...unanswered, ...guarded, ...misspelt, ...inCode];
