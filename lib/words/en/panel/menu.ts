/** The menu of a record. */
export const menu = {
  more: 'More',
  howMatched: 'How was this matched?',
  chooseOther: 'Choose someone else',
  history: 'History',
  agreement: 'What we agreed',
  float: 'Float over the page',
  dock: 'Dock beside the page',
  keys: 'Keyboard shortcuts',
  settings: 'Language and settings',
} as const;
