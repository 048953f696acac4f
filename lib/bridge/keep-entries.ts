import type { Result } from '../contract/errors.ts';
import type { Entry } from '../contract/feedback.ts';
import type { AskBackground } from './ask-background.ts';
import type { BackgroundState } from './messages.ts';
import { ownerOf } from './owner.ts';

/** Keeps the entries of one click, all or none. A success means: they are on this disk, and will be sent. */
export type KeepEntries = (entries: readonly Entry[]) => Promise<Result<null>>;

/** What of `localStorage` is used: it takes what it is given at once, so that not even a page that ends there and then takes it along. */
export type Notebook = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** A click on its way to the background, with the member who made it. */
type Note = { owner: string; entries: Entry[] };

type Deps = { ask: AskBackground; notebook: () => Notebook };

const PREFIX = 'click:';

/**
 * How a page of the extension keeps clicks. Each is noted before the background is told of it, and until it has said what became of it: where
 * the page is left, or the worker stopped, before that, the next page hands it over. Nothing is noted while nobody is known to be signed in.
 *
 * `follow` is called with every state of the background. `whenHandedOver` resolves once clicks that an earlier page left are in the outbox,
 * where there are any and their member is signed in; a page that asks for a record before that would show it without them.
 */
export function entryKeeper({ ask, notebook }: Deps) {
  const notes = notesIn(notebook);
  const left = new Set(notes.keys());
  let owner: string | null = null;
  let handing = Promise.resolve();

  async function handOver(of: string): Promise<void> {
    for (const key of left) {
      const note = notes.read(key);
      if (note !== null && note.owner !== of) continue;
      left.delete(key);
      const reply = note === null ? null : await ask('addEntries', { entries: note.entries });
      if (reply === null || reply.ok || reply.error.code === 'badRequest') notes.remove(key);
    }
  }

  /** Resolves once all that can be handed over by then is. */
  function follow({ session, serverUrl }: BackgroundState): Promise<void> {
    const signedIn = session.status === 'signedIn' ? ownerOf(serverUrl, session.me) : null;
    owner = signedIn;
    if (signedIn !== null) handing = handing.then(() => handOver(signedIn));
    return handing;
  }

  async function handOverAtOnce(): Promise<void> {
    const state = left.size === 0 ? null : await ask('getState', {});
    if (state?.ok === true) await follow(state.value);
  }

  return {
    whenHandedOver: handOverAtOnce(),
    follow: (state: BackgroundState) => void follow(state),
    keep: (async (entries) => {
      const key = `${PREFIX}${entries[0]?.id}`;
      if (owner !== null) notes.write(key, { owner, entries: [...entries] });
      const reply = await ask('addEntries', { entries: [...entries] });
      // A page that is being left may be told that the background is gone: that is when the note is needed.
      if (reply.ok || reply.error.code !== 'internal') notes.remove(key);
      return reply.ok ? { ok: true, value: null } : reply;
    }) satisfies KeepEntries,
  };
}

/** Where the browser gives a frame no storage, or it is full, nothing is noted. */
function notesIn(notebook: () => Notebook) {
  const tried = <T>(work: (book: Notebook) => T, otherwise: T): T => {
    try {
      return work(notebook());
    } catch {
      return otherwise;
    }
  };
  return {
    keys: () =>
      tried((book) => {
        const keys = Array.from({ length: book.length }, (_, place) => book.key(place) ?? '');
        return keys.filter((key) => key.startsWith(PREFIX)).sort();
      }, []),
    read: (key: string): Note | null =>
      tried((book) => {
        const note: unknown = JSON.parse(book.getItem(key) ?? 'null');
        return isNote(note) ? note : null;
      }, null),
    write: (key: string, note: Note) => tried((book) => book.setItem(key, JSON.stringify(note)), undefined),
    remove: (key: string) => tried((book) => book.removeItem(key), undefined),
  };
}

/** Only this file writes notes; the background checks the entries themselves. */
function isNote(value: unknown): value is Note {
  return typeof value === 'object' && value !== null && 'owner' in value && 'entries' in value && Array.isArray(value.entries);
}
