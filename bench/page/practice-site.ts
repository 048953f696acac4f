import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Page } from '@playwright/test';
import { keepRecords, LIST_PAGE, type PracticeRecord, pathOf } from '#scripts/practice-crm/records.ts';
import type { SampleWorkspace } from '#scripts/sample/types.ts';
import type { BenchRecord, BenchWalk, Site } from './sites.ts';

/** The practice CRM in a thread of its own, with the records whose people the workspace knows by the CRM's own id. */
export async function practiceSite(sample: SampleWorkspace): Promise<Site> {
  const worker = new Worker(new URL('./crm-thread.ts', import.meta.url), { workerData: { crmRecords: sample.crmRecords } });
  const [url]: string[] = await once(worker, 'message');
  const names = new Map(sample.people.map(({ id, name }) => [id, name]));
  const known = new Map(
    sample.crmRecords.flatMap((record) =>
      record.isImported && record.personId !== null && names.get(record.personId) === record.title ? [[record.id, record]] : [],
    ),
  );
  const of = (record: PracticeRecord): BenchRecord => ({ url: `${url}${pathOf(record)}`, text: record.title, person: record.title });

  const listed = keepRecords(sample.crmRecords).ofType('lead');
  const walks = listed.flatMap((record, at): BenchWalk[] => {
    const next = listed[at + 1];
    if (next === undefined || !known.has(record.id) || !known.has(next.id)) return [];
    const list = `${url}/practice/lead?page=${Math.floor(at / LIST_PAGE) + 1}`;
    const way = { opened: `main a[href="${pathOf(record)}"]`, next: '[data-step=next]', back: '[data-step=previous]' };
    return [
      {
        url: list,
        step: async (page: Page, name) => ({
          ...of(name === 'next' ? next : record),
          click: () => page.locator(way[name]).first().click(),
        }),
      },
    ];
  });
  return {
    name: 'practice',
    title: '[data-record-title]',
    isValue: false,
    // The leads are for the walks: nobody has seen a record before its turn.
    records: [...known.values()].filter(({ objectType }) => objectType === 'contact').map(of),
    walks,
    enter: async () => {},
    stop: async () => void (await worker.terminate()),
  };
}
