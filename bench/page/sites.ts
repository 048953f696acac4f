import type { BrowserContext, Page } from '@playwright/test';
import type { StepName } from './view.ts';

/** A record to open: its address, what its title says, and who the panel is to show on it. */
export type BenchRecord = { url: string; text: string; person: string };

/** What one click is to bring, and how it is made. */
export type WalkStep = { text: string; person: string; click: () => Promise<void> };

/** A list to start from, and each step of a walk from there, once the page before it stands. */
export type BenchWalk = { url: string; step: (page: Page, name: StepName) => Promise<WalkStep> };

/** A CRM to measure on. */
export type Site = {
  name: 'practice' | 'Tryton';
  /** Selector of the record's title, and whether it is an input's value. */
  title: string;
  isValue: boolean;
  records: readonly BenchRecord[];
  walks: readonly BenchWalk[];
  /** Signs a browser in, where the CRM asks for that. */
  enter: (context: BrowserContext) => Promise<void>;
  stop: () => Promise<void>;
};
