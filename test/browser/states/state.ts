import type { Frame } from 'puppeteer';
import type { Driver } from '../driver';

/** A state of the panel, entered from the one before it in its list. */
export interface PanelState {
  readonly name: string;
  /** What is to be in sight when it is drawn: the panel scrolls there. */
  readonly shows?: string;
  enter(driver: Driver): Promise<void>;
}

/** States that follow from each other in one browser. */
export interface PanelStory {
  readonly name: string;
  /** Whether the extension has the access to websites that it asks for on a click. */
  readonly permitted: boolean;
  readonly states: readonly PanelState[];
}

/** A state by what a person does to get there. */
export function state(
  name: string,
  enter: (panel: Frame, driver: Driver) => Promise<void>,
  shows?: string,
): PanelState {
  return { name, enter: (driver) => enter(driver.panel(), driver), ...(shows !== undefined && { shows }) };
}
