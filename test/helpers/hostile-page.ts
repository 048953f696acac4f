/**
 * What a hostile page does to harvest a click on the panel, as a script of that page, and what the panel says of the click that follows.
 */
export type Attack = { name: string; script: string; says: RegExp };

const COVERED = /something lies over Leadlight/;
export const MOVED = /just come into sight or moved/;
const TO_TOP = "sheet.popover = 'manual'; sheet.showPopover();";
const ON_TOP = 'position:fixed;inset:0;z-index:2147483647;pointer-events:none;';

/** Each names what it puts into the page `attack`, so that `UNDO` takes it away. */
export const ATTACKS: readonly Attack[] = [
  ...[
    'opacity:0.01',
    'filter:opacity(1%)',
    'mix-blend-mode:screen',
    'clip-path:inset(40vh -100vw -100vh 0)',
    'transform:rotate(1deg)',
    'transform:scale(.5)',
    'zoom:.3',
    'contain:strict;height:120px',
    'mask-image:linear-gradient(transparent,transparent)',
  ].map((style) => ({ name: `${style} on the root`, script: `document.documentElement.style.cssText = '${style}'`, says: COVERED })),
  {
    name: 'a picture of the page in its place, as of one view that turns into another',
    script: `${sheetOf('@keyframes hold{from,to{opacity:.01}}::view-transition{pointer-events:none}::view-transition-new(root){animation:hold 1000s}')}
      window.attack = document.startViewTransition();`,
    says: COVERED,
  },
  { name: 'a sheet that the root itself has', script: sheetOf(`html::after{content:"";background:#fff;${ON_TOP}}`), says: COVERED },
  { name: 'the root is moved under the pointer', script: moveBy(-300), says: MOVED },
  { name: 'the root is moved by the width of a button', script: moveBy(40), says: MOVED },
];

/** What a page may do to no effect: the panel stays as it was, so a click on it counts. */
export const VAIN: readonly Omit<Attack, 'says'>[] = [
  {
    name: 'a style on our element',
    script: `document.querySelector('leadlight-panel').style.cssText = 'opacity:.01!important;display:block!important'`,
  },
  { name: 'an invisible root', script: `document.documentElement.style.visibility = 'hidden'` },
  {
    name: 'a modal dialog with a veil of its own, faint and small',
    script: `const dialog = document.createElement('dialog');
      dialog.id = 'attack';
      dialog.style.cssText = 'opacity:.01;transform:scale(.4);pointer-events:none';
      document.body.append(dialog);
      dialog.showModal();`,
  },
  // What is laid over the panel lies beneath it a moment later.
  { name: 'a sheet that nobody sees through', script: cover('background:#fff') },
  { name: 'a sheet that everybody sees through', script: cover('') },
  { name: 'a sheet over all but the buttons', script: cover('background:#fff;bottom:150px') },
  { name: 'a shadow as a sheet', script: cover('inset:0 auto auto 0;width:9px;height:9px;box-shadow:0 0 0 3000px #fff') },
  {
    name: 'a picture as a sheet',
    script: `const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.style.cssText = '${ON_TOP}width:9px;height:9px;overflow:visible';
      const rect = svg.appendChild(document.createElementNS(svg.namespaceURI, 'rect'));
      for (const side of ['width', 'height']) rect.setAttribute(side, '3000');
      svg.id = 'attack';
      document.documentElement.append(svg);`,
  },
  { name: 'a popover in the top layer', script: `${cover('background:#fff;width:100%;height:100%;border:0')} ${TO_TOP}` },
  {
    name: 'a popover that turns colours',
    script: `${cover('background:none;backdrop-filter:invert(1);width:100%;height:100%')} ${TO_TOP}`,
  },
];

export const UNDO = `document.documentElement.removeAttribute('style');
  document.adoptedStyleSheets = [];
  window.attack?.skipTransition?.();
  const left = document.getElementById('attack');
  left?.close?.();
  if (left?.localName !== 'dialog') left?.remove();
  else left.id = '';`;

/** Not as an element: the policies of many a page forbid those. */
function sheetOf(css: string): string {
  return `const styles = new CSSStyleSheet();
    styles.replaceSync('${css}');
    document.adoptedStyleSheets = [styles];`;
}

function moveBy(px: number): string {
  return `document.documentElement.style.transform = 'translateX(${px}px)'`;
}

function cover(style: string): string {
  return `const sheet = document.createElement('div');
    sheet.id = 'attack';
    sheet.style.cssText = '${ON_TOP}${style}';
    document.documentElement.append(sheet);`;
}
