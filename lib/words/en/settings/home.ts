/** Where the panel lives: on the page, or in the browser’s own side panel. */
export const home = {
  where: 'Where the panel stands',
  page: 'On the page',
  side: 'In the browser’s side panel',
  open: 'Open the side panel',
  toSide: 'Move to the browser’s side panel',
  toPage: 'Move onto the page',
} as const;
