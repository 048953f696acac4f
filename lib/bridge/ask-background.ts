import type { ToldFailure } from '../contract/errors.ts';
import type { BackgroundReply, BackgroundRequestName, BackgroundRequests } from './messages.ts';

type Send = (message: unknown) => Promise<unknown>;
export type AskBackground = <N extends BackgroundRequestName>(
  type: N,
  input: BackgroundRequests[N]['input'],
) => Promise<BackgroundReply<N>>;

/** Asked again after these pauses: a worker may be stopped several times in a row, and a busy machine takes a while to start one. */
const PAUSES_MS = [0, 50, 150, 400, 1_000, 2_500, 5_000, 10_000] as const;
/** A worker that is stopped while it starts answers with a fault of its own; one with a real fault answers so each time. */
const FAULTS_BORNE = 3;
/** These open a window: asking again by ourselves would open another. Every other request may be asked twice without harm. */
const ONCE: readonly BackgroundRequestName[] = ['signIn'];

const after = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/**
 * Asks the background from a page of the extension (`send`: `browser.runtime.sendMessage`). Never throws.
 * A worker that is stopped before it answers is asked again, which starts it anew; no answer at all is a failure too.
 */
export function askBackground(send: Send, wait: (ms: number) => Promise<void> = after): AskBackground {
  return async (type, input) => {
    const pauses = ONCE.includes(type) ? [] : PAUSES_MS;
    let faults = 0;
    for (const pause of [null, ...pauses]) {
      if (pause !== null) await wait(pause);
      const reply = await attempt(send, { type, input });
      if (!isReply<typeof type>(reply)) continue;
      const isFault = reply !== GONE && !reply.ok && reply.error.code === 'internal';
      if (isFault) faults += 1;
      if (!isFault || faults > FAULTS_BORNE || pauses.length === 0) return reply;
    }
    return GONE;
  };
}

async function attempt(send: Send, message: unknown): Promise<unknown> {
  try {
    return await send(message);
  } catch (error) {
    return isGone(error) ? GONE : undefined;
  }
}

/** Pages have the words for it (`says`), in their own language: all the English ones would come along with `failed`. */
const GONE: { ok: false; error: ToldFailure } = { ok: false, error: { code: 'internal', says: 'gone', message: 'The extension is gone.' } };

/**
 * A page whose extension was updated or removed under it: the browser says so, or has taken its whole API away. No later try can
 * succeed.
 */
function isGone(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.message.includes('context invalidated'));
}

function isReply<N extends BackgroundRequestName>(reply: unknown): reply is BackgroundReply<N> {
  return typeof reply === 'object' && reply !== null && 'ok' in reply;
}
