import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useRef, useState } from 'react';
import type { BackgroundState } from '#lib/bridge/messages.ts';
import { useTransport } from './transport.ts';

/** The background's state, and how often it has changed: an answer that was kept before the last change and left no queue has been sent. */
export type Connection = { state: BackgroundState; revision: number };

export const ConnectionContext = createContext<Connection | null>(null);

/** Null until the background has answered for the first time. */
export function useConnection(): Connection | null {
  return use(ConnectionContext);
}

/** Follows the background's state; asks for the truth again once the queue has drained, the server is back or somebody signed in. */
export function useWatchConnection(): Connection | null {
  const transport = useTransport();
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection | null>(null);
  const before = useRef<BackgroundState | null>(null);

  useEffect(
    () =>
      transport.watchState((state) => {
        const last = before.current;
        before.current = state;
        setConnection((now) => ({ state, revision: (now?.revision ?? 0) + 1 }));
        if (last !== null && isNewsFor(last, state)) void client.invalidateQueries();
      }),
    [transport, client],
  );
  useSendWhatWaits(connection?.state.queued ?? 0);
  return connection;
}

/** The person came back, or the browser is online again: a good moment to send what is kept. */
function useSendWhatWaits(queued: number): void {
  const { ask } = useTransport();
  useEffect(() => {
    if (queued === 0) return;
    const send = () => {
      if (document.visibilityState === 'visible') void ask('flush', {});
    };
    window.addEventListener('online', send);
    window.addEventListener('focus', send);
    document.addEventListener('visibilitychange', send);
    return () => {
      window.removeEventListener('online', send);
      window.removeEventListener('focus', send);
      document.removeEventListener('visibilitychange', send);
    };
  }, [ask, queued]);
}

function isNewsFor(last: BackgroundState, state: BackgroundState): boolean {
  const drained = last.queued > 0 && state.queued === 0;
  const back = !last.reachable && state.reachable;
  return drained || back || last.session.status !== state.session.status;
}
