import type { Refusal } from '../data/use-visible-clicks.ts';

/** Why a click did not count, and what helps. */
export const REFUSED: Readonly<Record<Refusal, string>> = {
  covered:
    'Not counted: something lies over Leadlight, or the page changes how it looks. Move that away and click again, or use the browser’s side panel.',
  tooEarly: 'Not counted: Leadlight had just come into sight or moved. Click again.',
};
