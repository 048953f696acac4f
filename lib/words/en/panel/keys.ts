/** The keys that the panel listens to. */
export const keys = {
  title: 'Keys',
  good: 'Good lead',
  notGood: 'Not good',
  reason: 'Pick the reason',
  undo: 'Undo your verdict',
  help: 'Show these keys',
  escape: 'Close, then back to the page',
} as const;
