import { describe, expect, it } from 'vitest';
import { type Action, type Editing, edit, isChanged, startEditing } from '#components/console/definitions/editor/model/editing.ts';
import { sampleDefinition } from '#lib/journey/sample-definition.ts';
import { demoDraft } from '#test/components/console/demo/definitions.ts';

const base = demoDraft(1, { body: sampleDefinition });
const rename = (name: string): Action => ({ type: 'change', what: 'name', change: (document) => ({ ...document, name }) });
const note = (text: string): Action => ({ type: 'change', what: 'note', change: (document) => ({ ...document, note: text }) });
const stateAfter = (...actions: Action[]): Editing => actions.reduce(edit, startEditing(base));

describe('editing a draft', () => {
  it('is changed by a change, and not by one that is taken back by hand', () => {
    expect(isChanged(stateAfter(rename('Another')))).toBe(true);
    expect(isChanged(stateAfter(rename('Another'), rename(base.name)))).toBe(false);
  });

  it('takes back a whole word in one step, and each field on its own', () => {
    const typed = stateAfter(rename('A'), rename('Ab'), note('why'), rename('Abc'));
    const once = edit(typed, { type: 'undo' });
    expect([once.document.name, once.document.note]).toEqual(['Ab', 'why']);
    const twice = edit(once, { type: 'undo' });
    expect([twice.document.name, twice.document.note]).toEqual(['Ab', '']);
    expect(edit(twice, { type: 'undo' }).document.name).toBe(base.name);
    expect(edit(edit(twice, { type: 'redo' }), { type: 'redo' }).document).toEqual(typed.document);
  });

  it('keeps what was typed while a save was under way', () => {
    const sent = stateAfter(rename('Sent'));
    const typed = edit(sent, note('meanwhile'));
    const saved = edit(typed, { type: 'saved', draft: { ...base, name: 'Sent', revision: 4 }, sent: sent.document });
    expect(saved.base.revision).toBe(4);
    expect(saved.document).toMatchObject({ name: 'Sent', note: 'meanwhile' });
    expect(isChanged(saved)).toBe(true);
  });

  it('begins the next save from what somebody else has saved, where one’s own is kept', () => {
    const mine = stateAfter(rename('Mine'));
    const kept = edit(mine, { type: 'keepMine', draft: { ...base, name: 'Theirs', revision: 9 } });
    expect([kept.base.revision, kept.document.name]).toEqual([9, 'Mine']);
    expect(edit(mine, { type: 'takeTheirs', draft: { ...base, name: 'Theirs', revision: 9 } }).document.name).toBe('Theirs');
  });
});
