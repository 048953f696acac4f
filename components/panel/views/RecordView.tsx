import { useEffect } from 'react';
import type { PanelMode, SeenRecord } from '#lib/bridge/messages.ts';
import type { AccountCard } from '#lib/contract/people.ts';
import { useConnection } from '../data/connection.ts';
import { DraftScope, DraftsContext, useDraftsOf, useKept } from '../data/drafts.ts';
import { useTransport } from '../data/transport.ts';
import { useRecordContext } from '../data/use-record-context.ts';
import { PanelSkeleton } from '../states/PanelSkeleton.tsx';
import { NothingToShow, SignedOut } from '../states/WholeStates.tsx';
import { AccountView } from './AccountView.tsx';
import { NoMatchView } from './NoMatchView.tsx';
import { PersonView } from './PersonView.tsx';
import { SeveralView } from './SeveralView.tsx';
import type { OpenedFrom } from './view-props.ts';

/** One record. Mount it keyed by the record: everything in it, data and opened rows alike, ends with the record. */
export function RecordView({ seen, mode }: { seen: SeenRecord; mode: PanelMode }) {
  const { drafts, isLoaded } = useDraftsOf(seen.key);
  return (
    <DraftsContext value={drafts}>
      <OpenedView seen={seen} mode={mode} isReady={isLoaded} />
    </DraftsContext>
  );
}

type Opened = { personId: string; account: AccountCard };

/** The record itself, or one of its people that the rep has opened. `isReady`: what was begun here the last time is known. */
function OpenedView({ seen, mode, isReady }: { seen: SeenRecord; mode: PanelMode; isReady: boolean }) {
  const [opened, setOpened] = useKept<Opened | null>('opened', null, isOpened);
  const openedFrom: OpenedFrom | null = opened === null ? null : { account: opened.account, onBack: () => setOpened(null) };
  return (
    <ContextView
      key={opened?.personId ?? ''}
      seen={seen}
      mode={mode}
      personId={opened?.personId ?? null}
      openedFrom={openedFrom}
      isReady={isReady}
      onOpen={(personId, account) => setOpened({ personId, account })}
    />
  );
}

type ContextViewProps = {
  seen: SeenRecord;
  mode: PanelMode;
  personId: string | null;
  openedFrom: OpenedFrom | null;
  isReady: boolean;
  onOpen: (personId: string, account: AccountCard) => void;
};

function ContextView({ seen, mode, personId, openedFrom, isReady, onOpen }: ContextViewProps) {
  const look = useRecordContext(seen, personId);
  const isSignedOut = useConnection()?.state.session.status === 'signedOut';
  const { context, failure, lookAgain } = look;
  useTellPainted(seen.key, context !== null || failure !== null || isSignedOut);

  if (!isReady) return <PanelSkeleton />;
  if (context === null) {
    if (isSignedOut) return <SignedOut />;
    return failure === null ? <PanelSkeleton /> : <NothingToShow failure={failure} onTryAgain={lookAgain} />;
  }
  const view = { seen, mode, context, look };
  const { match } = context;
  if (match.kind === 'person') {
    return (
      <DraftScope value={`${match.person.id}/`}>
        <PersonView key={match.person.id} {...view} match={match} openedFrom={openedFrom} />
      </DraftScope>
    );
  }
  if (match.kind === 'account') return <AccountView {...view} match={match} onOpen={onOpen} />;
  if (match.kind === 'several') return <SeveralView {...view} match={match} />;
  return <NoMatchView {...view} />;
}

function isOpened(value: unknown): value is Opened | null {
  if (value === null) return true;
  return typeof value === 'object' && 'personId' in value && typeof value.personId === 'string' && 'account' in value;
}

/** Tells the page once that this record stands on screen, so that it can take its skeleton away. */
function useTellPainted(key: string, isReady: boolean) {
  const { tellPage } = useTransport();
  useEffect(() => {
    if (!isReady) return;
    const frame = requestAnimationFrame(() => tellPage({ type: 'painted', key }));
    return () => cancelAnimationFrame(frame);
  }, [tellPage, key, isReady]);
}
