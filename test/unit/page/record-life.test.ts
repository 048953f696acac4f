import { describe, expect, it } from 'vitest';
import type { RecordRef } from '#lib/contract/record.ts';
import { followRecord, type RecordLife } from '#lib/page/record-life.ts';

function lead(id: string): RecordRef {
  return { crm: 'salesforce', host: 'acme.lightning.force.com', org: null, objectType: 'lead', rawType: 'Lead', id };
}

function followed() {
  const lives: RecordLife<string>[] = [];
  const stop = new AbortController();
  const see = followRecord<string>((life) => lives.push(life), stop.signal);
  return { lives, stop, see, alive: () => lives.filter(({ life }) => !life.aborted).map(({ record }) => record?.id ?? null) };
}

describe('following the record', () => {
  it('starts one life for each record, whatever the address does in between', () => {
    const { lives, see } = followed();
    see(lead('00Q5e00001AbCdEEAV'), '');
    see({ ...lead('00Q5e00001AbCdE'), host: 'acme.my.salesforce.com', rawType: null }, '');
    see(lead('00Q5e00001AbCdEEAV'), '');
    expect(lives).toHaveLength(1);
  });

  it('gives A → B → A three lives and only the last one lives on', () => {
    const { lives, see, alive } = followed();
    see(lead('A'), '');
    see(lead('B'), '');
    see(lead('A'), '');
    expect(lives.map(({ record }) => record?.id)).toEqual(['A', 'B', 'A']);
    expect(lives.map(({ life }) => life.aborted)).toEqual([true, true, false]);
    expect(alive()).toEqual(['A']);
  });

  it('tells that a record was left, and is silent on a page that never had one', () => {
    const { lives, see, alive } = followed();
    see(null, '');
    expect(lives).toEqual([]);
    see(lead('A'), '');
    see(null, '');
    expect(alive()).toEqual([null]);
  });

  it('hands on what was known before the change', () => {
    const { lives, see } = followed();
    see(lead('A'), 'nothing');
    see(lead('B'), 'what A showed');
    expect(lives.map(({ before }) => before)).toEqual(['nothing', 'what A showed']);
  });

  it('ends the last life with the watcher and starts none after it', () => {
    const { lives, see, stop } = followed();
    see(lead('A'), '');
    stop.abort();
    see(lead('B'), '');
    expect(lives.map(({ life }) => life.aborted)).toEqual([true]);
  });
});
