/** The browser’s own side panel: moving there and back, and what it says of a tab without a record. */
export const side = {
  moveToSide: 'Move to the browser’s side panel',
  moveToPage: 'Move onto the page',
  moveHere: 'Move it here',
  onPage: 'The panel stands on the page now',
  inSide: 'The panel is in the browser’s side panel now',
  comesAlong: 'What you have typed comes along.',
  byHand: 'Open the browser’s side panel',
  byHandHow:
    'This browser opens its side panel from its own buttons only. Click the Leadlight icon in the toolbar, then “{button}”. What you have typed comes along.',
  open: 'Open the side panel',
  unseen: 'No CRM in this tab',
  unseenHow:
    'Leadlight sees only the sites that you allowed. Is this your CRM? Click the Leadlight icon in the browser’s toolbar, then Allow.',
  allowKnown: 'This is {crm}',
  allowUnknown: 'Is this your CRM?',
  allowWhy: 'Allow Leadlight to see which record is open, and who they are appears here.',
  allow: 'Allow on {host}',
  paused: 'Paused here',
  pausedWhy: 'Leadlight keeps out of {host} until you resume it.',
  resume: 'Resume on {host}',
  off: 'Switched off here',
  offWhy: 'Your company has switched Leadlight off on {host}.',
  console: 'This is your Leadlight console',
  consoleHow: 'Open a record of your CRM in this window, and who they are appears here.',
  reload: 'Almost there',
  reloadHow: 'Reload this page once, so that Leadlight can see which record is open.',
} as const;
