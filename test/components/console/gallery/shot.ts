import type { Page } from '@playwright/test';

/** One picture: where, in which state, in which window, and what is done before it is taken. */
export type Shot = {
  name: string;
  path: string;
  state?: string;
  width?: number;
  height?: number;
  dark?: boolean;
  forced?: boolean;
  act?: (page: Page) => Promise<void>;
  /** An open list of suggestions hides the rest of the page from assistive technology; axe takes that for a fault. */
  isListOpen?: boolean;
};
