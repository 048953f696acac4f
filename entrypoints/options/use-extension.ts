import { useCallback, useEffect, useState } from 'react';
import type { BackgroundState, Sites } from '#lib/bridge/messages.ts';
import type { CrmPattern } from '#lib/contract/crm-pattern.ts';
import type { ToldFailure } from '#lib/contract/errors.ts';
import type { ExtensionPage } from './extension-page.ts';

/** The background's state; null until it has answered. */
export function useBackgroundState(page: ExtensionPage): BackgroundState | null {
  const [state, setState] = useState<BackgroundState | null>(null);
  useEffect(() => page.watchState(setState), [page]);
  return state;
}

/** The places that are granted; null until the browser has answered. */
export function useGranted(page: ExtensionPage): string[] | null {
  const [granted, setGranted] = useState<string[] | null>(null);
  useEffect(() => page.watchGranted(setGranted), [page]);
  return granted;
}

/** Own CRMs and paused hosts, and how to change them. Read anew with every state and every permission: who is signed in, or the popup, may bring CRMs along. */
export function useSites(page: ExtensionPage, state: BackgroundState | null) {
  const [sites, setSites] = useState<Sites | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is not read; its change is the reason to ask.
  useEffect(() => page.watchGranted(() => void page.ask('getSites', {}).then((reply) => reply.ok && setSites(reply.value))), [page, state]);
  const change = useCallback(
    async (change: 'addOwn' | 'removeOwn' | 'pause' | 'resume', value: string) => {
      const reply = await page.ask('changeSites', { change, value });
      if (reply.ok) setSites(reply.value);
      return reply;
    },
    [page],
  );
  const changePatterns = useCallback(
    async (change: 'add' | 'remove', pattern: CrmPattern) => {
      const reply = await page.ask('changePatterns', { change, pattern });
      if (reply.ok) setSites(reply.value);
      return reply;
    },
    [page],
  );
  return { sites, change, changePatterns };
}

/** Runs one thing at a time and holds what went wrong. */
export function useAction() {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ToldFailure | null>(null);
  const run = useCallback(async (work: () => Promise<{ ok: true } | { ok: false; error: ToldFailure }>) => {
    setBusy(true);
    setProblem(null);
    const answer = await work();
    setBusy(false);
    if (!answer.ok) setProblem(answer.error);
    return answer.ok;
  }, []);
  return { isBusy, problem, setProblem, run };
}
