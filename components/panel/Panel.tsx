import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { LanguageProvider, type SpeechSource } from '#components/language/LanguageProvider.tsx';
import { Announcer } from './data/announcer.tsx';
import { AnswersContext, useAnswerStore } from './data/answers.ts';
import { ConnectionContext, useWatchConnection } from './data/connection.ts';
import { browserEnvironment, EnvironmentContext, type PanelEnvironment } from './data/environment.ts';
import { createPanelQueryClient } from './data/query-client.ts';
import { type PanelTransport, TransportContext, useTransport } from './data/transport.ts';
import { type PageView, usePage } from './data/use-page.ts';
import { SightContext, useWatchSight } from './data/use-sight.ts';
import { useKeys } from './keys/use-keys.ts';
import { Later } from './later/Later.tsx';
import styles from './Panel.module.css';
import { ShownContext } from './send/use-usage.ts';
import { PanelBoundary } from './states/PanelBoundary.tsx';
import { PanelSkeleton } from './states/PanelSkeleton.tsx';
import { useIsElsewhere } from './states/use-is-elsewhere.ts';
import { NoRecord } from './states/WholeStates.tsx';
import { RecordView } from './views/RecordView.tsx';

export type PanelProps = { transport: PanelTransport; speech: SpeechSource; environment?: PanelEnvironment };

/** The sidebar: follows the page's record and shows all that is known of it. */
export function Panel({ transport, speech, environment = browserEnvironment }: PanelProps) {
  const [client] = useState(createPanelQueryClient);
  const [shown] = useState(() => new Set<string>());
  return (
    <TransportContext value={transport}>
      <EnvironmentContext value={environment}>
        <ShownContext value={shown}>
          <QueryClientProvider client={client}>
            <CurrentRecord speech={speech} />
          </QueryClientProvider>
        </ShownContext>
      </EnvironmentContext>
    </TransportContext>
  );
}

function CurrentRecord({ speech }: { speech: SpeechSource }) {
  const { tellPage } = useTransport();
  const { seen, tab, mode } = usePage();
  const connection = useWatchConnection();
  const answers = useAnswerStore();
  const sight = useWatchSight();
  useKeys({ escape: () => tellPage({ type: 'returnFocus' }) }, 'panel');
  return (
    <ConnectionContext value={connection}>
      <AnswersContext value={answers}>
        <SightContext value={sight}>
          <LanguageProvider source={speech} chosen={connection?.state.preferences.language}>
            <div className={styles['panel']}>
              <Announcer>
                <Shown seen={seen} tab={tab} mode={mode} />
              </Announcer>
            </div>
          </LanguageProvider>
        </SightContext>
      </AnswersContext>
    </ConnectionContext>
  );
}

function Shown({ seen, tab, mode }: PageView) {
  if (useIsElsewhere()) return <Later isWhole>{({ Elsewhere }) => <Elsewhere />}</Later>;
  if (tab !== null) return <Later isWhole>{({ TabState }) => <TabState key={tab.kind} tab={tab} />}</Later>;
  if (seen === undefined) return <PanelSkeleton />;
  if (seen === null) return <NoRecord />;
  return (
    <PanelBoundary key={seen.key}>
      <RecordView key={seen.key} seen={seen} mode={mode} />
    </PanelBoundary>
  );
}
