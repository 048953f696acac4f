import { describe, expect, it } from 'vitest';
import {
  addTrigger,
  duplicateTrigger,
  moveTrigger,
  newTrigger,
  removeTrigger,
  settleKeys,
} from '#components/console/definitions/editor/model/triggers.ts';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import { checkDefinition } from '#lib/journey/check.ts';
import { sampleDefinition } from '#lib/journey/sample-definition.ts';

const keys = (body: DefinitionBody, kind?: string) =>
  body.triggers.filter((trigger) => kind === undefined || trigger.kind === kind).map(({ id }) => id);
const at = (body: DefinitionBody, id: string) => body.triggers.findIndex((trigger) => trigger.id === id);

describe('triggers', () => {
  it('are added at the end of their own kind', () => {
    const body = addTrigger(sampleDefinition, newTrigger(sampleDefinition, 'fit'));
    expect(keys(body, 'fit')).toEqual([...keys(sampleDefinition, 'fit'), 'new1']);
    expect(keys(body, 'interest')).toEqual(keys(sampleDefinition, 'interest'));
  });

  it('move among their own kind only', () => {
    const up = moveTrigger(sampleDefinition, at(sampleDefinition, 'rightSize'), -1);
    expect(keys(up, 'fit').slice(0, 2)).toEqual(['rightSize', 'servedIndustry']);
    const first = keys(sampleDefinition, 'interest')[0] ?? '';
    expect(moveTrigger(sampleDefinition, at(sampleDefinition, first), -1)).toBe(sampleDefinition);
  });

  it('leave no journey stage asking for what was removed', () => {
    const body = removeTrigger(sampleDefinition, at(sampleDefinition, 'demoRequested'));
    expect(JSON.stringify(body)).not.toContain('demoRequested');
    expect(checkDefinition(body).ok).toBe(true);
  });

  it('get keys that speak when they are saved, everywhere the key is used, and no two alike', () => {
    const twin = duplicateTrigger(sampleDefinition, at(sampleDefinition, 'demoRequested'));
    const both = duplicateTrigger(twin, at(twin, 'demoRequested'));
    const used: DefinitionBody = {
      ...both,
      journey: [{ stage: 'decision', enter: { type: 'not', of: { type: 'all', of: [{ type: 'trigger', id: 'new1' }] } } }],
      lifecycle: [{ stage: 'recycled', enter: { type: 'trigger', id: 'new2' }, exit: { type: 'trigger', id: 'new1' } }],
    };
    const settled = settleKeys(used);
    expect(keys(settled).filter((key) => key.startsWith('askedForADemo'))).toEqual(['askedForADemoCopy', 'askedForADemoCopy2']);
    expect(JSON.stringify(settled)).not.toMatch(/new\d/);
    expect(settled.lifecycle?.[0]?.exit).toEqual({ type: 'trigger', id: settled.journey[0] && 'askedForADemoCopy2' });
  });

  it('have a key even where the name has no letter that a key may have', () => {
    const body = addTrigger(sampleDefinition, { ...newTrigger(sampleDefinition, 'fit'), name: '価格を比較' });
    expect(keys(settleKeys(body), 'fit').at(-1)).toBe('trigger');
  });
});
