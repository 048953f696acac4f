import { createContext, useContext } from 'react';
import type { EndpointName, InputOf, OutputOf } from '#lib/contract/endpoints.ts';
import type { Result } from '#lib/contract/errors.ts';
import type { LiveEvent } from '#lib/contract/live.ts';

/** The typed client of the API, handed in by whoever mounts the console. Failures are values. */
export type ConsoleApi = {
  call<N extends EndpointName>(
    name: N,
    input: InputOf<N>,
    options?: { signal?: AbortSignal; timeoutMs?: number },
  ): Promise<Result<OutputOf<N>>>;
};

/**
 * Where sign-in stands. `ended` means that a session was there in this tab and is gone: what is on the screen is kept.
 * `unreachable` means that we do not know, because the server did not answer.
 */
export type SessionState =
  | { status: 'checking' }
  | { status: 'signedIn' }
  | { status: 'ended' }
  | { status: 'signedOut'; message?: string }
  | { status: 'unreachable' };

export type ConsoleSession = {
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Leaves this page for the sign-in page and comes back to where the user was. */
  signIn(): void;
  /** The same in another tab, so that unsaved work in this one stays; this tab follows when it is done. */
  signInBeside(): void;
  /** Ends this browser's session; `everywhere` ends those of all the user's browsers too. */
  signOut(scope: 'here' | 'everywhere'): Promise<Result<null>>;
  /** Asks the server again after `unreachable`. */
  retry(): void;
};

/** `paused`: nobody is signed in just now. */
export type LiveStatus = 'connecting' | 'live' | 'reconnecting' | 'offline' | 'paused';

/** The live stream. `onGap` tells that events may have been missed and the screen should catch up. */
export type LiveSource = (handlers: {
  onEvent: (event: LiveEvent) => void;
  onStatus: (status: LiveStatus) => void;
  onGap: () => void;
}) => () => void;

export type ConsoleServices = {
  api: ConsoleApi;
  session: ConsoleSession;
  live: LiveSource;
  /** The clock, as a value, so that tests can hold it still. */
  now: () => Date;
};

export const ServicesContext = createContext<ConsoleServices | null>(null);

/** The services of the surrounding `ConsoleApp`. */
export function useServices(): ConsoleServices {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('useServices needs a ConsoleApp above it.');
  return services;
}
