import type { Result } from '../contract/errors.ts';
import type { Entry } from '../contract/feedback.ts';
import type { AskBackground } from './ask-background.ts';
import type { BackgroundState } from './messages.ts';
import type { OutboxStore } from './outbox-store.ts';
import { ownerOf } from './owner.ts';

/** Keeps the entries of one click, all or none. A success means: they are on this disk, and will be sent. */
export type KeepEntries = (entries: readonly Entry[]) => Promise<Result<null>>;

type Deps = { ask: AskBackground; store: Pick<OutboxStore, 'open' | 'addNew' | 'withdraw'> };

/**
 * How a page of the extension keeps clicks. It writes them into the outbox itself before it tells the background, which would: a page that is
 * left right after the click, and a worker that is stopped in the same moment, then lose nothing. Where the page cannot (nobody known to be
 * signed in, no database in a frame), the background alone keeps them. `follow` is called with every state of the background.
 */
export function entryKeeper({ ask, store }: Deps): { keep: KeepEntries; follow: (state: BackgroundState) => void } {
  let owner: string | null = null;
  void store.open().catch(() => undefined);

  return {
    follow({ session, serverUrl }) {
      owner = session.status === 'signedIn' ? ownerOf(serverUrl, session.me) : null;
    },
    async keep(entries) {
      const written = owner === null ? Promise.resolve(false) : store.addNew(entries, owner).then(() => true, isFalse);
      const reply = await ask('addEntries', { entries: [...entries] });
      if (reply.ok) return { ok: true, value: null };
      const isWritten = await written;
      // Nobody is signed in any more, so there is nobody to keep them for.
      const mayStay = reply.error.code !== 'signedOut' || !(await store.withdraw(entries.map(({ id }) => id)).then(() => true, isFalse));
      return isWritten && mayStay ? { ok: true, value: null } : reply;
    },
  };
}

const isFalse = () => false;
