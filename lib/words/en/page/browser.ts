/** What stands outside our own pages: in the store, in the browser’s list of shortcuts, and at the panel’s edge in the CRM’s page. It follows the browser’s own language. */
export const browser = {
  description: 'Where the buyer stands, why this is an MQL and what to send: on the CRM record itself.',
  toggle: 'Open or close the panel',
  focus: 'Go to the panel',
  reset: 'Put the panel back in its usual place and size',
  side: 'Move the panel between the page and the browser’s side panel',
  width: 'Panel width',
  height: 'Panel height',
  move: 'Move the panel',
  handle: '{what}: drag it, or use the arrow keys. Backspace: as usual.',
  open: 'Open Leadlight',
  notLetIn: 'This page does not let the panel in. The browser’s own side panel shows it: choose that by Leadlight’s button in the toolbar.',
} as const;
