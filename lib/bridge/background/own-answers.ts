import type { RecordContext } from '../../contract/context.ts';
import type { Entry } from '../../contract/feedback.ts';
import { withWaiting } from '../waiting-answer.ts';
import { readEntries } from '../waiting-entries.ts';
import type { Services } from './services.ts';

/** Lays the member's own clicks over what the server says of a record. */
type LayOver = (context: RecordContext) => Promise<RecordContext>;

/**
 * Runs `work`, which asks the server for a context. The clicks that wait in the outbox before it, come while it runs, or wait when it has its
 * answer are laid over that: whichever of them the server knew of. Where the disk cannot be read, the answer stays as it is.
 */
export async function withOwnAnswers<T>(
  { session, outbox, outboxStore }: Pick<Services, 'session' | 'outbox' | 'outboxStore'>,
  work: (laidOver: LayOver) => Promise<T>,
): Promise<T> {
  const clicks: Entry[] = [];
  const stop = outbox.watch((entries) => void clicks.push(...entries));
  const takeIn = async () => {
    const { owner } = await session.state();
    if (owner !== null) clicks.push(...readEntries(await outboxStore.oldest(owner).catch(() => [])));
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
