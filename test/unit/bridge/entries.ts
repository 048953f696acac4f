import type { RecordContext } from '#lib/contract/context.ts';
import type { Entry } from '#lib/contract/feedback.ts';
import type { RecordRef } from '#lib/contract/record.ts';
import type { Me } from '#lib/contract/workspace.ts';

/** The id number `n`, the same each time. */
export function idOf(n: number): string {
  return `01930000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

export function recordOf(n: number, host = 'crm.example.org'): RecordRef {
  return { crm: 'espocrm', host, org: null, objectType: 'lead', rawType: 'Lead', id: `r${n}` };
}

export function entryOf(n: number, record = recordOf(1)): Entry {
  const body: Entry['body'] = { kind: 'verdict', verdict: 'good', definitionVersion: 1, triggerIds: [] };
  return { id: idOf(n), at: '2026-11-03T09:30:00.000Z', record, personId: null, body };
}

export function contextOf(record: RecordRef, asOf = '2026-11-03T09:30:00.000Z'): RecordContext {
  return {
    record,
    asOf,
    match: { kind: 'none' },
    definition: null,
    waitingFor: null,
    journey: null,
    recommendations: [],
    myFeedback: null,
  };
}

export function meOf(n: number, readEmailFromPage = false): Me {
  const member = {
    id: idOf(0xa000 + n),
    name: `Member ${n}`,
    email: `member${n}@example.com`,
    role: 'rep',
    side: null,
    active: true,
    createdAt: '2026-01-01T00:00:00.000Z',
  } as const;
  return {
    member,
    workspace: { id: idOf(0xb000), name: 'Northwind' },
    settings: { readEmailFromPage, rejectReasons: ['notIcp'], crmPatterns: [] },
  };
}
