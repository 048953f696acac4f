import type { RecordContext } from '../../contract/context.ts';
import type { Entry } from '../../contract/feedback.ts';
import { withWaiting } from '../waiting-answer.ts';
import { readEntries } from '../waiting-entries.ts';
import type { Services } from './services.ts';

/** Lays the member's own clicks over what the server says of a record. */
type LayOver = (context: RecordContext) => Promise<RecordContext>;

/**
 * Runs `work`, which asks the server for a context. The clicks that wait in the outbox before it, come while it runs, or wait when it has its
 * answer are laid over that: whichever of them the server knew of.
 *
 * @throws the first time that a worker cannot read the disk, since that is how one ends that is being stopped, and the next one can; where
 * the disk cannot be read again, the answer stays as it is
 */
export async function withOwnAnswers<T>(
  { session, outbox, outboxStore }: Pick<Services, 'session' | 'outbox' | 'outboxStore'>,
  work: (laidOver: LayOver) => Promise<T>,
): Promise<T> {
  const clicks: Entry[] = [];
  const stop = outbox.watch((entries) => void clicks.push(...entries));
  const takeIn = async () => {
    const { owner } = await session.state();
    const items = owner === null ? [] : await outboxStore.oldest(owner).catch(unlessFirst(outboxStore));
    clicks.push(...readEntries(items));
  };
  try {
    await takeIn();
    return await work(async (context) => {
      await takeIn();
      const { me } = await session.state();
      return withWaiting(context, clicks, me?.member.name ?? '');
    });
  } finally {
    stop();
  }
}

const unreadable = new WeakSet<object>();

/** Lets the first failure of a store through, and makes nothing of the later ones. */
function unlessFirst(store: object) {
  return (error: unknown): [] => {
    if (unreadable.has(store)) return [];
    unreadable.add(store);
    throw error;
  };
}
