import type { ReactNode } from 'react';
import { useFailureWords } from '#components/language/use-failure-words.tsx';
import { type Say, useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { originPattern } from '#lib/bridge/origin-pattern.ts';
import type { PanelHome } from '#lib/contract/preferences.ts';
import type { ExtensionPage } from '../options/extension-page.ts';
import { useAction } from '../options/use-extension.ts';
import type { NextStep } from './next-step.ts';
import styles from './Step.module.css';

type Props = {
  step: NextStep;
  page: ExtensionPage;
  tabId: number | null;
  /** Where the panel lives; the side panel has its own buttons. */
  home: PanelHome;
  onSites: (change: 'addOwn' | 'resume', value: string) => Promise<unknown>;
};

/** The next step in words, with its one button. */
export function Step({ step, page, tabId, home, onSites }: Props) {
  const say = useWords('popup');
  const sayPlace = useWords('places');
  const sayAction = useWords('actions');
  const failureWords = useFailureWords();
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
      return <Words title={say('openCrm')}>{say('openCrmHow')}</Words>;
    case 'console':
      return <Words title={say('console')}>{say('consoleHow')}</Words>;
    case 'allow':
      return (
        <Words
          title={allowTitle(step, say)}
          action={
            <Button variant="primary" onClick={() => allow(step.origin, step.by === 'page')}>
              {sayPlace('allowOn', { place: step.host })}
            </Button>
          }
        >
          {say(step.crmName === null ? 'unknownSite' : 'allowWhy')}
        </Words>
      );
    case 'off':
      return (
        <Words title={say('offHere')}>
          {step.crmName === null ? say('offOn', { place: step.host }) : say('offIn', { crm: step.crmName })}
        </Words>
      );
    case 'resume':
      return (
        <Words
          title={say('pausedHere')}
          action={<Button onClick={() => onSites('resume', step.host)}>{sayPlace('resumeOn', { place: step.host })}</Button>}
        >
          {say('pausedHow')}
        </Words>
      );
    case 'signIn':
      return (
        <Words
          title={say('signedOutTitle')}
          action={
            <Button variant="primary" disabled={isBusy} onClick={() => run(() => page.ask('signIn', {}))}>
              {sayAction(isBusy ? 'signingIn' : 'signIn')}
            </Button>
          }
        >
          {say('signInWhy')}
          {problem !== null && (
            <Notice tone="warning" role="alert">
              {failureWords(problem)}
            </Notice>
          )}
        </Words>
      );
    case 'reload':
      return <Words title={say('almost')}>{say('reload')}</Words>;
    case 'openRecord':
      return <Words title={say('ready')}>{say('readyHow')}</Words>;
    case 'showExamples':
      return (
        <Words
          title={say('noCrm')}
          action={
            <Button variant="primary" onClick={() => page.openOptions(step.address)}>
              {say('showTwo')}
            </Button>
          }
        >
          {say('noCrmHow')}
        </Words>
      );
    case 'showPanel':
      return (
        <Words
          title={say('readyHere')}
          action={
            home === 'page' && (
              <Button variant="primary" onClick={showPanel}>
                {say('showPanel')}
              </Button>
            )
          }
        />
      );
  }
}

function allowTitle({ crmName, by }: Extract<NextStep, { kind: 'allow' }>, say: Say<'popup'>): string {
  if (crmName === null) return say('isThisCrm');
  return say(by === 'address' ? 'thisIs' : 'looksLike', { crm: crmName });
}

function Words({ title, action, children }: { title: string; action?: ReactNode; children?: ReactNode }) {
  return (
    <section className={styles['step']}>
      <h2 className={styles['title']}>{title}</h2>
      {children !== undefined && <div className={styles['text']}>{children}</div>}
      {action}
    </section>
  );
}
