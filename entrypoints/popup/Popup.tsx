import { PauseCircle, Settings } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Skeleton } from '#components/ui/Skeleton.tsx';
import type { BackgroundState } from '#lib/bridge/messages.ts';
import type { CrmId } from '#lib/contract/vocabulary.ts';
import { ThemeChoice } from '../options/AppearanceSection.tsx';
import type { ExtensionPage } from '../options/extension-page.ts';
import { Logo } from '../options/Logo.tsx';
import { useBackgroundState, useGranted, useSites } from '../options/use-extension.ts';
import { nextStep } from './next-step.ts';
import styles from './Popup.module.css';
import { Step } from './Step.tsx';

type Tab = { id: number | null; url: string | null; sight: 'absent' | 'noRecord' | 'record'; crm: CrmId | null };

/** What this page is to Leadlight, and the one next step. */
export function Popup({ page }: { page: ExtensionPage }) {
  const state = useBackgroundState(page);
  const granted = useGranted(page);
  const { sites, change } = useSites(page, state);
  const tab = useActiveTab(page, granted);
  const step =
    state && granted && sites && tab ? nextStep({ tabUrl: tab.url, granted, sites, state, sight: tab.sight, crm: tab.crm }) : null;
  const host = step !== null && (step.kind === 'showPanel' || step.kind === 'openRecord') ? step.host : null;
  return (
    <main className={styles['popup']}>
      <header className={styles['header']}>
        <Logo size={20} />
        <h1 className={styles['title']}>Leadlight</h1>
        <p className={styles['who']}>{state === null ? '' : who(state)}</p>
      </header>
      <div className={styles['body']}>
        {step === null || state === null ? (
          <Skeleton height="4.5rem" />
        ) : (
          <Step step={step} page={page} serverUrl={state.serverUrl} tabId={tab?.id ?? null} onSites={change} />
        )}
        {state !== null && state.answers > 0 && (
          <p className={styles['waiting']} role="status">
            {state.answers === 1 ? '1 answer waits' : `${state.answers} answers wait`} to be sent.
          </p>
        )}
      </div>
      <footer className={styles['footer']}>
        {host !== null && (
          <Button size="s" variant="plain" icon={<PauseCircle />} onClick={() => change('pause', host)}>
            Pause here
          </Button>
        )}
        <ThemeChoice page={page} state={state} iconsOnly />
        <Button size="s" variant="plain" icon={<Settings />} onClick={() => page.openOptions()}>
          Settings
        </Button>
      </footer>
    </main>
  );
}

/** The tab under the popup; looked at anew when what is granted changes, since the watcher starts then. */
function useActiveTab(page: ExtensionPage, granted: string[] | null): Tab | null {
  const [tab, setTab] = useState<Tab | null>(null);
  useEffect(() => {
    let isGone = false;
    if (granted === null) return;
    void page.activeTab().then(async (found) => {
      const [sight, crm] =
        found === null ? (['absent', null] as const) : await Promise.all([page.lookAtTab(found.id), page.recognise(found.id)]);
      if (!isGone) setTab({ id: found?.id ?? null, url: found?.url ?? null, sight, crm });
    });
    return () => {
      isGone = true;
    };
  }, [page, granted]);
  return tab;
}

function who({ session, reachable }: BackgroundState): string {
  if (session.status === 'signingIn') return 'Signing in…';
  if (session.status === 'signedOut') return 'Signed out';
  return reachable ? session.me.member.name : `${session.me.member.name} · offline`;
}
