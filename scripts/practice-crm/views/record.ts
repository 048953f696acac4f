import { type Html, html } from '../html.ts';
import { fieldName, fieldValue, type PracticeRecord, pathOf, RECORD_TYPES, type Records, type RecordType, TYPE_NAMES } from '../records.ts';
import type { View } from './layout.ts';
import { step } from './list.ts';

export function recordView(records: Records, record: PracticeRecord): View {
  const { objectType, title } = record;
  const { one, many } = TYPE_NAMES[objectType];
  const { place, count, previous, next } = records.neighbours(record);
  const related = records.related(record);
  const main = html`<article class="record" data-record="${record.id}" data-type="${objectType}">
<div class="crumbs"><a href="/practice/${objectType}">${many}</a><nav class="pager" aria-label="Records"><span>${place} of ${count}</span>${step('Previous record', '‹', previous ? pathOf(previous) : null, 'previous')}${step('Next record', '›', next ? pathOf(next) : null, 'next')}</nav></div>
<div class="page-head"><div class="who"><span class="chip big ${objectType}" aria-hidden="true">${initials(title)}</span>
<div><p class="kind">${one}</p><h1 data-record-title>${title}</h1><p class="quiet">${subtitle(record)}</p></div></div>
<div class="actions reading"><button type="button" data-does="edit">Edit</button><button type="button" data-does="call">Log a call</button>${objectType === 'lead' ? html`<button type="button" class="primary" data-opens="convert">Convert</button>` : null}</div>
<div class="actions editing"><button type="button" data-does="cancel">Cancel</button><button type="submit" class="primary" form="details">Save</button></div></div>
<div class="columns"><div>
<section class="card"><h2>Details</h2><form id="details" class="fields" action="${pathOf(record)}" method="post">${record.fields.map(fieldView)}</form></section>
<section class="card"><h2>Notes</h2><textarea class="note" rows="3" aria-label="New note" placeholder="What was said, what comes next"></textarea></section>
</div><div>${RECORD_TYPES.map((type) => relatedCard(type, related))}</div></div>
</article>${objectType === 'lead' ? convertDialog(record) : null}${callDialog(record)}`;
  return { title, active: objectType, main };
}

function fieldView({ label, value }: PracticeRecord['fields'][number]): Html {
  const name = fieldName(label);
  return html`<div class="field"><label for="field-${name}">${label}</label>
<div class="value" data-field="${name}">${shown(name, value)}</div><input id="field-${name}" name="${name}" value="${value}" autocomplete="off"></div>`;
}

function shown(name: string, value: string): Html {
  if (value === '') return html`<span class="quiet">–</span>`;
  return name === 'email' ? html`<a href="mailto:${value}">${value}</a>` : html`${value}`;
}

function relatedCard(type: RecordType, related: readonly PracticeRecord[]): Html | null {
  const own = related.filter((record) => record.objectType === type);
  if (own.length === 0) return null;
  const { one, many } = TYPE_NAMES[type];
  const items = own.map(
    (record) =>
      html`<li><span class="chip ${type}" aria-hidden="true">${one[0] ?? ''}</span><div><a href="${pathOf(record)}">${record.title}</a><p class="quiet">${subtitle(record)}</p></div></li>`,
  );
  return html`<section class="card"><h2>${own.length === 1 ? one : `${many} (${own.length})`}</h2><ul class="related">${items}</ul></section>`;
}

/** A native modal: it makes everything outside it inert. */
function convertDialog(record: PracticeRecord): Html {
  return html`<dialog class="modal-box" id="convert" aria-labelledby="convert-title"><form method="dialog">
<h2 id="convert-title">Convert ${record.title}</h2>
<p>In a real CRM this makes a contact, an account and an opportunity of the lead. Here it changes nothing.</p>
<label>Opportunity name<input name="opportunity" value="${fieldValue(record, 'Company')}" autocomplete="off"></label>
<div class="actions"><button value="cancel">Cancel</button><button class="primary" value="convert">Convert</button></div>
</form></dialog>`;
}

/** A modal of the Bootstrap kind: plain elements, a backdrop, and a script that holds the focus inside. */
function callDialog(record: PracticeRecord): Html {
  return html`<div class="modal-layer" id="call" hidden><div class="modal-box" role="dialog" aria-modal="true" aria-labelledby="call-title" tabindex="-1">
<h2 id="call-title">Log a call with ${record.title}</h2>
<label>Subject<input name="subject" autocomplete="off"></label>
<label>Notes<textarea name="notes" rows="4"></textarea></label>
<div class="actions"><button type="button" data-does="close-call">Cancel</button><button type="button" class="primary" data-does="close-call">Log call</button></div>
</div></div>`;
}

function subtitle(record: PracticeRecord): string {
  const parts = ['Title', 'Company', 'Industry', 'Amount', 'Status'].map((label) => fieldValue(record, label));
  return parts.filter(Boolean).slice(0, 2).join(' · ') || `Created ${record.createdAt.slice(0, 10)}`;
}

function initials(name: string): string {
  const words = name.split(/[\s:,]+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase() ?? '').join('');
}
