import { type Html, html } from '../html.ts';
import { RECORD_TYPES, type RecordType, TYPE_NAMES } from '../records.ts';

/** A page as both ways of asking get it: whole, or the part that a soft navigation swaps. */
export type View = { title: string; active: RecordType | null; main: Html };

export function titleOf(view: View): string {
  return `${view.title} · Practice CRM`;
}

export function wholePage(view: View): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="application-name" content="Leadlight practice CRM">
<meta name="color-scheme" content="light dark">
<title>${titleOf(view)}</title>
<link rel="stylesheet" href="/practice-assets/style.css">
<link rel="icon" href="/practice-assets/icon.svg">
<script type="module" src="/practice-assets/app.js"></script>
</head>
<body>
<header class="topbar">
  <a class="brand" href="/practice/lead"><span class="mark" aria-hidden="true"></span>Practice CRM</a>
  <form class="search" role="search" action="/practice/search">
    <input name="q" type="search" placeholder="Search people, companies and deals" aria-label="Search" autocomplete="off"><kbd>/</kbd>
  </form>
  <span class="honest">For trying out. Everyone here is invented.</span>
  <button type="button" class="plain" data-opens="help" aria-label="Keyboard shortcuts">?</button>
  <span class="me" title="You, a sales rep">You</span>
</header>
<nav class="sidebar" aria-label="Records">${RECORD_TYPES.map((type) => navLink(type, view.active))}</nav>
<main id="main" tabindex="-1">${view.main}</main>
<footer class="statusbar"><span>Shortcuts: <kbd>J</kbd> next, <kbd>K</kbd> previous, <kbd>E</kbd> edit, <kbd>?</kbd> all</span><output id="last-shortcut"></output></footer>
${help}
</body>
</html>`.text;
}

function navLink(type: RecordType, active: RecordType | null): Html {
  const current = type === active ? html` aria-current="page"` : null;
  return html`<a href="/practice/${type}" data-type="${type}"${current}><span class="chip ${type}" aria-hidden="true">${TYPE_NAMES[type].one[0] ?? ''}</span>${TYPE_NAMES[type].many}</a>`;
}

const KEYS = [
  ['J', 'Next record'],
  ['K', 'Previous record'],
  ['E', 'Edit the record'],
  ['L', 'Log a call'],
  ['C', 'Convert'],
  ['/', 'Search'],
  ['?', 'This list'],
] as const;

const help = html`<dialog class="modal-box" id="help" aria-labelledby="help-title"><form method="dialog">
<h2 id="help-title">Keyboard shortcuts</h2>
<dl class="keys">${KEYS.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl>
<div class="actions"><button class="primary">Close</button></div>
</form></dialog>`;
