import { useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import { useTransport } from '../data/transport.ts';
import type { PageView } from '../data/use-page.ts';
import { StateView } from './StateView.tsx';
import styles from './TabState.module.css';

/** Beside a tab that has no record to tell of: why, and the way on. Nothing of a tab before stands here. */
export function TabState({ tab }: { tab: NonNullable<PageView['tab']> }) {
  const say = useWords('side');
  const { ask, allow } = useTransport();

  /** What belongs to the answer is stored first; without the permission it has no effect. */
  const allowHere = (origin: string, isKnown: boolean) => {
    const asked = allow(origin);
    if (!isKnown) void ask('changeSites', { change: 'addOwn', value: origin });
    void asked;
  };

  switch (tab.kind) {
    case 'unseen':
      return <StateView title={say('unseen')}>{say('unseenHow')}</StateView>;
    case 'notAllowed':
      return (
        <StateView
          title={tab.crmName === null ? say('allowUnknown') : say('allowKnown', { crm: tab.crmName })}
          actions={
            <Button variant="primary" className={styles['host'] ?? ''} onClick={() => allowHere(tab.origin, tab.crmName !== null)}>
              {say('allow', { host: tab.host })}
            </Button>
          }
        >
          {say('allowWhy')}
        </StateView>
      );
    case 'paused':
      return (
        <StateView
          title={say('paused')}
          actions={
            <Button className={styles['host'] ?? ''} onClick={() => void ask('changeSites', { change: 'resume', value: tab.host })}>
              {say('resume', { host: tab.host })}
            </Button>
          }
        >
          {say('pausedWhy', { host: tab.host })}
        </StateView>
      );
    case 'off':
      return <StateView title={say('off')}>{say('offWhy', { host: tab.host })}</StateView>;
    case 'console':
      return <StateView title={say('console')}>{say('consoleHow')}</StateView>;
    case 'reload':
      return <StateView title={say('reload')}>{say('reloadHow')}</StateView>;
  }
}
