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
export function Options({ page }: { page: ExtensionPage }) {
  const state = useBackgroundState(page);
  const reach = useSites(page, state);
  return (
    <main className={styles['page']}>
      <header className={styles['header']}>
        <Logo />
        <div>
          <h1 className={styles['title']}>Leadlight</h1>
          <p className={styles['lead']}>Settings for this browser</p>
        </div>
      </header>
      <SignInSection page={page} state={state} />
      <CrmSection page={page} serverUrl={state?.serverUrl ?? null} reach={reach} />
      <AppearanceSection page={page} state={state} />
      <OutboxSection page={page} state={state} />
      <ServerSection page={page} state={state} isLocked={reach.sites?.company.serverUrl != null} />
      <footer className={styles['footer']}>
        Leadlight reads which record is open: its CRM, type and id, and the e-mail address only where your admin has turned that on. No
        other text of the page leaves this browser.
      </footer>
    </main>
  );
}
