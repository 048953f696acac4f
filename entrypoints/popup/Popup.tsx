import { PauseCircle, Settings } from 'lucide-react';
import { LanguageProvider, type SpeechSource } from '#components/language/LanguageProvider.tsx';
import { type Say, useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { Skeleton } from '#components/ui/Skeleton.tsx';
import type { BackgroundState } from '#lib/bridge/messages.ts';
import { ThemeChoice } from '../options/AppearanceSection.tsx';
import type { ExtensionPage } from '../options/extension-page.ts';
import { HomeButtons } from '../options/HomeChoice.tsx';
import { Logo } from '../options/Logo.tsx';
import { useBackgroundState, useGranted, useSites } from '../options/use-extension.ts';
import { type NextStep, nextStep } from './next-step.ts';
import styles from './Popup.module.css';
import { Step } from './Step.tsx';
import { useActiveTab } from './use-active-tab.ts';

/** What this page is to Leadlight, and the one next step. */
export function Popup({ page, speech }: { page: ExtensionPage; speech: SpeechSource }) {
  const state = useBackgroundState(page);
  return (
    <LanguageProvider source={speech} chosen={state?.preferences.language}>
      <Content page={page} state={state} />
    </LanguageProvider>
  );
}

/** Where there is a panel, or may soon be one, it can be moved. */
const HAS_PANEL: readonly NextStep['kind'][] = ['noWebPage', 'openRecord', 'showPanel', 'signIn', 'reload'];

function Content({ page, state }: { page: ExtensionPage; state: BackgroundState | null }) {
  const say = useWords('popup');
  const sayAction = useWords('actions');
  const sayOption = useWords('options');
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
        <p className={styles['who']}>
          <bdi>{state === null ? '' : who(state, say, sayAction)}</bdi>
        </p>
      </header>
      <div className={styles['body']}>
        {step === null || state === null ? (
          <Skeleton height="4.5rem" />
        ) : (
          <Step step={step} page={page} tabId={tab?.id ?? null} home={state.preferences.home} onSites={change} />
        )}
        {state !== null && step !== null && HAS_PANEL.includes(step.kind) && <HomeButtons page={page} state={state} />}
        {state !== null && step?.kind === 'showPanel' && (
          <a className={styles['console']} href={state.serverUrl} target="_blank" rel="noreferrer">
            {sayOption('openConsole')}
          </a>
        )}
        {state !== null && state.answers > 0 && (
          <p className={styles['waiting']} role="status">
            {say('answersWait', { count: state.answers })}
          </p>
        )}
      </div>
      <footer className={styles['footer']}>
        {host !== null && (
          <Button size="s" variant="plain" icon={<PauseCircle />} onClick={() => change('pause', host)}>
            {say('pauseHere')}
          </Button>
        )}
        <ThemeChoice page={page} state={state} iconsOnly />
        <IconButton label={say('settings')} icon={<Settings />} onClick={() => page.openOptions()} />
      </footer>
    </main>
  );
}

function who({ session, reachable }: BackgroundState, say: Say<'popup'>, sayAction: Say<'actions'>): string {
  if (session.status === 'signingIn') return sayAction('signingIn');
  if (session.status === 'signedOut') return say('signedOut');
  return reachable ? session.me.member.name : say('offline', { name: session.me.member.name });
}
