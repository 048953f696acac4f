import type { ReactNode } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { originPattern } from '#lib/bridge/crm-sites.ts';
import type { ExtensionPage } from '../options/extension-page.ts';
import { useAction } from '../options/use-extension.ts';
import type { NextStep } from './next-step.ts';
import styles from './Step.module.css';

type Props = {
  step: NextStep;
  page: ExtensionPage;
  serverUrl: string;
  tabId: number | null;
  onSites: (change: 'addOwn' | 'resume', value: string) => Promise<unknown>;
};

/** The next step in words, with its one button. */
export function Step({ step, page, serverUrl, tabId, onSites }: Props) {
  const { isBusy, problem, run } = useAction();

  /** The browser may close the popup while it asks, so what belongs to the answer is stored first; without the permission it has no effect. */
  function allow(origin: string, isOwn: boolean) {
    const asked = page.request([originPattern(origin)]);
    if (isOwn) void onSites('addOwn', origin);
    void asked;
  }

  function showPanel() {
    if (tabId !== null) page.showPanel(tabId);
    window.close();
  }

  switch (step.kind) {
    case 'noWebPage':
      return <Words title="Open your CRM">Leadlight works on the record pages of your CRM. Open one and come back.</Words>;
    case 'console':
      return <Words title="This is your Leadlight console">On a record of your CRM, the panel opens by itself.</Words>;
    case 'allow':
      return (
        <Words
          title={allowTitle(step)}
          action={
            <Button variant="primary" onClick={() => allow(step.origin, step.by === 'page')}>
              Allow on {step.host}
            </Button>
          }
        >
          {step.crmName === null
            ? 'We do not know this site. If your company runs its CRM here, allow Leadlight to see which record is open.'
            : 'Allow Leadlight to see which record is open, and the panel will stand beside it.'}
        </Words>
      );
    case 'off':
      return (
        <Words title="Off here">
          Your company has switched Leadlight off {step.crmName === null ? `on ${step.host}` : `in ${step.crmName}`}.
        </Words>
      );
    case 'resume':
      return (
        <Words title="Paused here" action={<Button onClick={() => onSites('resume', step.host)}>Resume on {step.host}</Button>}>
          Leadlight keeps out of this site until you resume it.
        </Words>
      );
    case 'signIn':
      return (
        <Words
          title="You are signed out"
          action={
            <Button variant="primary" disabled={isBusy} onClick={() => run(() => page.ask('signIn', {}))}>
              {isBusy ? 'Signing in…' : 'Sign in'}
            </Button>
          }
        >
          Sign in to see where the buyer stands.
          {problem !== null && (
            <Notice tone="warning" role="alert">
              {problem}
            </Notice>
          )}
        </Words>
      );
    case 'reload':
      return <Words title="Almost there">Reload this page once, so that the panel can open on it.</Words>;
    case 'openRecord':
      return <Words title="Ready">Open a lead, contact, account or opportunity: the panel comes up beside it.</Words>;
    case 'showExamples':
      return (
        <Words
          title="No CRM recognised here"
          action={
            <Button variant="primary" onClick={() => page.openOptions(step.address)}>
              Show two records
            </Button>
          }
        >
          Leadlight does not know this CRM yet. Show it the addresses of two records, and it knows them all.
        </Words>
      );
    case 'showPanel':
      return (
        <Words
          title="Ready on this record"
          action={
            <Button variant="primary" onClick={showPanel}>
              Show the panel
            </Button>
          }
        >
          <a href={serverUrl} target="_blank" rel="noreferrer">
            Open the console
          </a>
        </Words>
      );
  }
}

function allowTitle({ crmName, by }: Extract<NextStep, { kind: 'allow' }>): string {
  if (crmName === null) return 'Is this your CRM?';
  return by === 'address' ? `This is ${crmName}` : `This looks like ${crmName}`;
}

function Words({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles['step']}>
      <h2 className={styles['title']}>{title}</h2>
      <div className={styles['text']}>{children}</div>
      {action}
    </section>
  );
}
