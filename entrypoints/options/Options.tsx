import { useEffect } from 'react';
import { LanguageProvider, type SpeechSource } from '#components/language/LanguageProvider.tsx';
import { useWords } from '#components/language/use-words.ts';
import type { BackgroundState } from '#lib/bridge/messages.ts';
import { AppearanceSection } from './AppearanceSection.tsx';
import { CrmSection } from './CrmSection.tsx';
import type { ExtensionPage } from './extension-page.ts';
import { Logo } from './Logo.tsx';
import styles from './Options.module.css';
import { OutboxSection } from './OutboxSection.tsx';
import { ServerSection } from './ServerSection.tsx';
import { SignInSection } from './SignInSection.tsx';
import { useBackgroundState, useSites } from './use-extension.ts';

/** The settings of this browser: who is signed in, on which CRMs Leadlight may be, what waits to be sent, and where the server is. */
export function Options({ page, speech }: { page: ExtensionPage; speech: SpeechSource }) {
  const state = useBackgroundState(page);
  return (
    <LanguageProvider source={speech} chosen={state?.preferences.language}>
      <Sections page={page} state={state} />
    </LanguageProvider>
  );
}

function Sections({ page, state }: { page: ExtensionPage; state: BackgroundState | null }) {
  const say = useWords('options');
  const title = say('title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  const reach = useSites(page, state);
  return (
    <main className={styles['page']}>
      <header className={styles['header']}>
        <Logo />
        <div>
          <h1 className={styles['title']}>Leadlight</h1>
          <p className={styles['lead']}>{say('forThisBrowser')}</p>
        </div>
      </header>
      <SignInSection page={page} state={state} />
      <CrmSection page={page} serverUrl={state?.serverUrl ?? null} reach={reach} />
      <AppearanceSection page={page} state={state} />
      <OutboxSection page={page} state={state} />
      <ServerSection page={page} state={state} isLocked={reach.sites?.company.serverUrl != null} />
      <footer className={styles['footer']}>{say('privacy')}</footer>
    </main>
  );
}
