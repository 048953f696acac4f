import type { BackgroundReply, BackgroundRequestName, BackgroundRequests } from './messages.ts';

type Send = (message: unknown) => Promise<unknown>;
export type AskBackground = <N extends BackgroundRequestName>(
  type: N,
  input: BackgroundRequests[N]['input'],
) => Promise<BackgroundReply<N>>;

const TRIES = 3;
/** These open a window: asking again by ourselves would open another. Every other request may be asked twice without harm. */
const ONCE: readonly BackgroundRequestName[] = ['signIn'];

/**
 * Asks the background from a page of the extension (`send`: `browser.runtime.sendMessage`). Never throws.
 * A worker that is stopped before it answers is asked again, which starts it anew; no answer at all is a failure too.
 */
export function askBackground(send: Send): AskBackground {
  return async (type, input) => {
    for (let tries = ONCE.includes(type) ? 1 : TRIES; tries > 0; tries -= 1) {
      const reply = await send({ type, input }).catch(() => undefined);
      if (isReply(reply)) return reply;
    }
    return { ok: false, error: { code: 'internal', message: 'Leadlight was updated or switched off. Reload this page.' } };
  };
}

function isReply<N extends BackgroundRequestName>(reply: unknown): reply is BackgroundReply<N> {
  return typeof reply === 'object' && reply !== null && 'ok' in reply;
}
