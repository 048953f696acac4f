import type { Page } from '@playwright/test';
import * as z from 'zod/mini';
import { endpoints } from '#lib/contract/endpoints.ts';
import type { Entry, FeedbackItem } from '#lib/contract/feedback.ts';
import type { Verdict } from '#lib/contract/vocabulary.ts';
import type { Store } from '#server/store/db.ts';

/** What is stored of one member's clicks. `stands`: not taken back. */
export type Ledger = {
  entries: { id: string; kind: Entry['body']['kind'] }[];
  feedback: { id: string; recordId: string; verdict: Verdict; stands: boolean }[];
};

/** As the database has it. */
export function readLedger(store: Store, { workspaceId, memberId }: { workspaceId: string; memberId: string }): Promise<Ledger> {
  return store.inWorkspace(workspaceId, async (tx) => {
    const entries = await tx.query<Ledger['entries'][number]>(
      'SELECT entry_id AS id, kind FROM entries WHERE workspace_id = $1 AND member_id = $2',
      [workspaceId, memberId],
    );
    const feedback = await tx.query<Ledger['feedback'][number]>(
      `SELECT feedback_id AS id, record ->> 'id' AS "recordId", verdict, withdrawn_at IS NULL AS stands
       FROM feedback WHERE workspace_id = $1 AND member_id = $2`,
      [workspaceId, memberId],
    );
    return { entries, feedback };
  });
}

/** All verdicts as the API tells them. `page`: of the extension, whose access token is used. */
export async function listAllFeedback(page: Page, serverUrl: string): Promise<FeedbackItem[]> {
  const stored = await page.evaluate(() => chrome.storage.session.get('accessToken'));
  const { accessToken } = z.parse(z.object({ accessToken: z.object({ token: z.string() }) }), stored);
  const items: FeedbackItem[] = [];
  let next: string | null = null;
  do {
    const url: URL = new URL(endpoints.listFeedback.path, serverUrl);
    url.search = new URLSearchParams({ limit: '200', ...(next === null ? {} : { cursor: next }) }).toString();
    const response = await fetch(url, { headers: { authorization: `Bearer ${accessToken.token}` } });
    const list = z.parse(endpoints.listFeedback.output, await response.json());
    items.push(...list.items);
    next = list.next;
  } while (next !== null);
  return items;
}

/** Of one rep, as the ledger has them. */
export function verdictsOf(items: readonly FeedbackItem[], repName: string): Ledger['feedback'] {
  return items
    .filter((item) => item.origin === 'rep' && item.repName === repName)
    .map(({ id, record, verdict, status }) => ({ id, recordId: record.id, verdict, stands: status !== 'withdrawn' }));
}

/** The verdicts that stand, by record, in the order of their names. */
export function standing(feedback: Ledger['feedback'], recordIds: Iterable<string>): Record<string, Verdict[]> {
  const ofRecord = (id: string) => feedback.filter((one) => one.stands && one.recordId === id).map((one) => one.verdict);
  return Object.fromEntries([...recordIds].sort().map((id) => [id, ofRecord(id)]));
}
