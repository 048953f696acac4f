import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { LiveEvent } from '#lib/contract/live.ts';
import { type LiveStatus, useServices } from '../services.ts';
import { useSession } from './use-session.ts';

type Listener = { onEvent: (event: LiveEvent) => void; onGap: () => void };
type LiveHub = { status: LiveStatus; listen: (listener: Listener) => () => void };

const LiveContext = createContext<LiveHub>({ status: 'connecting', listen: () => () => undefined });

/** Keeps one live stream open for the whole console and keeps counts and reports fresh by it. It rests while nobody is signed in. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const { live } = useServices();
  const { status: sessionStatus } = useSession();
  const isSignedIn = sessionStatus === 'signedIn';
  const queries = useQueryClient();
  const [status, setStatus] = useState<LiveStatus>('connecting');
  const listeners = useRef(new Set<Listener>());
  const [listen] = useState(() => (listener: Listener) => {
    listeners.current.add(listener);
    return () => {
      listeners.current.delete(listener);
    };
  });

  useEffect(() => {
    if (!isSignedIn) return;
    const refresh = createRefresher((key) => void queries.invalidateQueries({ queryKey: [key] }));
    const close = live({
      onStatus: setStatus,
      onEvent: (event) => {
        for (const listener of listeners.current) listener.onEvent(event);
        for (const key of STALE_AFTER[event.body.kind]) refresh.soon(key);
      },
      onGap: () => {
        for (const listener of listeners.current) listener.onGap();
        for (const key of ['unanswered', 'assetUsage', 'definitions', 'rejudging', 'backtest', 'person', 'ledger']) refresh.soon(key);
      },
    });
    return () => {
      close();
      refresh.stop();
      setStatus('paused');
    };
  }, [live, queries, isSignedIn]);

  return <LiveContext value={{ status, listen }}>{children}</LiveContext>;
}

export function useLiveStatus(): LiveStatus {
  return useContext(LiveContext).status;
}

/** Calls back for each live event, and when events may have been missed. The callbacks may change from render to render. */
export function useLiveEvents(onEvent: (event: LiveEvent) => void, onGap: () => void): void {
  const { listen } = useContext(LiveContext);
  const latest = useRef({ onEvent, onGap });
  useEffect(() => {
    latest.current = { onEvent, onGap };
  });
  useEffect(() => listen({ onEvent: (event) => latest.current.onEvent(event), onGap: () => latest.current.onGap() }), [listen]);
}

/** Which cached answers an event makes stale; the inbox takes its rows from the events themselves. */
const STALE_AFTER: Record<LiveEvent['body']['kind'], readonly string[]> = {
  feedback: ['unanswered'],
  reply: ['unanswered'],
  usage: ['assetUsage'],
  imported: ['unanswered', 'assetUsage', 'feedback', 'knownFacts', 'person', 'ledger'],
  definition: ['definitions', 'rejudging', 'person'],
  rejudging: ['rejudging', 'ledger'],
  backtest: ['backtest'],
};

const QUIET_MS = 1000;

/** Gathers a burst of events into one refetch a second for each key. */
function createRefresher(refetch: (key: string) => void): { soon: (key: string) => void; stop: () => void } {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  return {
    soon(key) {
      if (timers.has(key)) return;
      const timer = setTimeout(() => {
        timers.delete(key);
        refetch(key);
      }, QUIET_MS);
      timers.set(key, timer);
    },
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
