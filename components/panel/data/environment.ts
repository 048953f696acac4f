import { createContext, use } from 'react';
import { uuidv7 } from 'uuidv7';
import { copyText } from './copy-text.ts';
import { alwaysInSight, type SightWatch, watchSight } from './panel-sight.ts';
import { alwaysVisible, type VisibilityWatch, watchVisible } from './visibility.ts';

/** The outside world as values, so that a test can stand in for it. */
export type PanelEnvironment = {
  now: () => Date;
  /** UUID version 7. */
  newId: () => string;
  /** Whether a person made this event, not a script. */
  isGenuine: (event: Event) => boolean;
  /** Whether at least this share of the element can truly be seen. */
  watchVisible: (element: Element, share: number) => VisibilityWatch;
  /** Whether a click can be meant: how the whole panel is seen. */
  watchSight: () => SightWatch;
  /** Puts text on the clipboard; false when the browser does not let us. */
  copyText: (text: string) => Promise<boolean>;
};

export const browserEnvironment: PanelEnvironment = {
  now: () => new Date(),
  newId: uuidv7,
  isGenuine: (event) => event.isTrusted,
  watchVisible,
  watchSight: () => watchSight(document.documentElement),
  copyText,
};

/** In the browser's own side panel no page stands around us or over us: a click there counts as it is, if a person made it. */
export const sidePanelEnvironment: PanelEnvironment = {
  ...browserEnvironment,
  watchVisible: () => alwaysVisible,
  watchSight: () => alwaysInSight,
};

export const EnvironmentContext = createContext<PanelEnvironment>(browserEnvironment);

export function useEnvironment(): PanelEnvironment {
  return use(EnvironmentContext);
}
