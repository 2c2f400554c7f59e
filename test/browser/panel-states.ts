import { captureStates } from './states/capture';
import { fileStates } from './states/files';
import { listStates } from './states/list';
import { permittedStates } from './states/permitted';
import { requestStates } from './states/request';
import { serverStates } from './states/server';
import type { PanelStory } from './states/state';

/** Every state that a person can bring the panel into, each by what the person would do. */
export const panelStories: readonly PanelStory[] = [
  {
    name: 'as installed',
    permitted: false,
    states: [...captureStates, ...requestStates, ...serverStates, ...listStates, ...fileStates],
  },
  { name: 'with access', permitted: true, states: permittedStates },
];
