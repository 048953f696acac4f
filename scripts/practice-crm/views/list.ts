import { type Html, html } from '../html.ts';
import { fieldValue, LIST_PAGE, type PracticeRecord, pathOf, type Records, type RecordType, TYPE_NAMES } from '../records.ts';
import type { View } from './layout.ts';

/** One page of a type's records; a page number that does not exist gives the nearest one. */
export function listView(records: Records, type: RecordType, page: number): View {
  const all = records.ofType(type);
  const last = Math.max(1, Math.ceil(all.length / LIST_PAGE));
  const at = Math.min(Math.max(1, Math.trunc(page) || 1), last);
  const start = (at - 1) * LIST_PAGE;
  const rows = all.slice(start, start + LIST_PAGE);
  const { many, one, columns } = TYPE_NAMES[type];
  const range = rows.length === 0 ? 'None' : `${start + 1}–${start + rows.length} of ${all.length}`;
  const main = html`<div class="page-head"><div class="who"><span class="chip big ${type}" aria-hidden="true">${one[0] ?? ''}</span>
<div><p class="kind">${one} list</p><h1>All ${many.toLowerCase()}</h1></div></div>
<nav class="pager" aria-label="Pages"><span>${range}</span>${step('Previous page', '‹', at > 1 ? `/practice/${type}?page=${at - 1}` : null)}${step('Next page', '›', at < last ? `/practice/${type}?page=${at + 1}` : null)}</nav></div>
<div class="card table"><table><thead><tr><th>Name</th>${columns.map((column) => html`<th>${column}</th>`)}<th>Created</th></tr></thead>
<tbody>${rows.map((record) => row(record, columns))}</tbody></table></div>`;
  return { title: many, active: type, main };
}

export function searchView(records: Records, words: string): View {
  const found = records.search(words, 60);
  const rows = found.map(
    (record) =>
      html`<tr><td><a href="${pathOf(record)}">${record.title}</a></td><td>${TYPE_NAMES[record.objectType].one}</td><td>${fieldValue(record, 'Company') || fieldValue(record, 'Account')}</td><td>${record.ownerName}</td></tr>`,
  );
  const table = html`<div class="card table"><table><thead><tr><th>Name</th><th>Kind</th><th>Company</th><th>Owner</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  const none = html`<div class="card empty"><p>Nothing has all of these words. Try a part of a name, a company or an e-mail address.</p></div>`;
  const main = html`<div class="page-head"><div><p class="kind">Search</p><h1>${found.length === 0 ? 'No results' : `${found.length} results`} for “${words}”</h1></div></div>${found.length === 0 ? none : table}`;
  return { title: `Search: ${words}`, active: null, main };
}

export function step(label: string, sign: string, href: string | null, key: string | null = null): Html {
  const mark = key && html` data-step="${key}"`;
  return href === null
    ? html`<span class="step off" aria-hidden="true">${sign}</span>`
    : html`<a class="step" href="${href}" aria-label="${label}"${mark}>${sign}</a>`;
}

function row(record: PracticeRecord, columns: readonly string[]): Html {
  const cells = columns.map((column) => html`<td>${fieldValue(record, column)}</td>`);
  return html`<tr><td><a href="${pathOf(record)}">${record.title}</a></td>${cells}<td class="quiet">${record.createdAt.slice(0, 10)}</td></tr>`;
}
