import * as z from 'zod/mini';
import type { RecordContext } from '../../contract/context.ts';
import { Entry } from '../../contract/feedback.ts';
import { withWaiting } from '../waiting-answer.ts';
import type { Services } from './services.ts';

/**
 * Begin before asking the server for a context, and call the result on what it answers: the member's clicks that waited in the outbox then
 * or wait now are laid over it. Where the disk cannot be read, the answer stays as it is.
 */
export async function ownAnswersOver(services: Pick<Services, 'session' | 'outboxStore'>) {
  const before = await waitingEntries(services);
  return async (context: RecordContext): Promise<RecordContext> => {
    const { me } = await services.session.state();
    const byId = new Map([...before, ...(await waitingEntries(services))].map((entry) => [entry.id, entry]));
    return withWaiting(context, [...byId.values()], me?.member.name ?? '');
  };
}

async function waitingEntries({ session, outboxStore }: Pick<Services, 'session' | 'outboxStore'>): Promise<Entry[]> {
  const { owner } = await session.state();
  if (owner === null) return [];
  const items = await outboxStore.oldest(owner).catch(() => []);
  return items.flatMap((item) => z.safeParse(Entry, item.entry).data ?? []);
}
