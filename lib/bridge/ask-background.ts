import type { BackgroundReply, BackgroundRequestName, BackgroundRequests } from './messages.ts';

type Send = (message: unknown) => Promise<unknown>;
export type AskBackground = <N extends BackgroundRequestName>(
  type: N,
  input: BackgroundRequests[N]['input'],
) => Promise<BackgroundReply<N>>;

/** Asks the background from a page of the extension (`send`: `browser.runtime.sendMessage`). Never throws: no answer is a failure too. */
export function askBackground(send: Send): AskBackground {
  return async (type, input) => {
    const reply = await send({ type, input }).catch(() => undefined);
    return isReply(reply)
      ? reply
      : { ok: false, error: { code: 'internal', message: 'Leadlight was updated or stopped. Reload this page.' } };
  };
}

function isReply<N extends BackgroundRequestName>(reply: unknown): reply is BackgroundReply<N> {
  return typeof reply === 'object' && reply !== null && 'ok' in reply;
}
