import { useEffect } from 'react';
import { type Say, useWords } from '#components/language/use-words.ts';
import type { PanelMode, SeenRecord } from '#lib/bridge/messages.ts';
import type { RecordContext } from '#lib/contract/context.ts';
import type { AccountCard, Match } from '#lib/contract/people.ts';
import { useAnnouncement } from '../data/announcer.tsx';
import { useConnection } from '../data/connection.ts';
import { DraftScope, DraftsContext, useDraftsOf, useKept } from '../data/drafts.ts';
import { useTransport } from '../data/transport.ts';
import { useRecordContext } from '../data/use-record-context.ts';
import { Later } from '../later/Later.tsx';
import { fetchWhenIdle } from '../later/later-parts.ts';
import { PanelSkeleton } from '../states/PanelSkeleton.tsx';
import { NothingToShow, SignedOut } from '../states/WholeStates.tsx';
import { PersonView } from './PersonView.tsx';
import type { OpenedFrom } from './view-props.ts';

/** One record. Mount it keyed by the record: everything in it, data and opened rows alike, ends with the record. */
export function RecordView({ seen, mode }: { seen: SeenRecord; mode: PanelMode }) {
  const drafts = useDraftsOf(seen.key);
  return (
    <DraftsContext value={drafts}>
      <OpenedView seen={seen} mode={mode} />
    </DraftsContext>
  );
}

/** Where the rep has gone on this record: to a person of a company, or to the company of a person. */
type Stop = { kind: 'person'; personId: string; account: AccountCard } | { kind: 'account'; accountId: string; from: string };

/** The record itself, or whom the rep has opened from there. */
function OpenedView({ seen, mode }: { seen: SeenRecord; mode: PanelMode }) {
  const [trail, setTrail] = useKept<readonly Stop[]>('opened', [], isTrail);
  const here = trail.at(-1);
  const onBack = () => setTrail((stops) => stops.slice(0, -1));
  const openPerson = (personId: string, account: AccountCard) => setTrail((stops) => [...stops, { kind: 'person', personId, account }]);
  if (here?.kind === 'account') {
    return (
      <Later isWhole>
        {({ OpenedAccountView }) => <OpenedAccountView key={trail.length} {...here} mode={mode} onBack={onBack} onOpen={openPerson} />}
      </Later>
    );
  }
  return (
    <ContextView
      key={here?.personId ?? ''}
      seen={seen}
      mode={mode}
      personId={here?.personId ?? null}
      openedFrom={here === undefined ? null : { account: here.account, onBack }}
      onOpen={openPerson}
      onOpenAccount={(accountId, from) => setTrail((stops) => [...stops, { kind: 'account', accountId, from }])}
    />
  );
}

type ContextViewProps = {
  seen: SeenRecord;
  mode: PanelMode;
  personId: string | null;
  openedFrom: OpenedFrom | null;
  onOpen: (personId: string, account: AccountCard) => void;
  onOpenAccount: (accountId: string, from: string) => void;
};

function ContextView({ seen, mode, personId, openedFrom, onOpen, onOpenAccount }: ContextViewProps) {
  const look = useRecordContext(seen, personId);
  const isSignedOut = useConnection()?.state.session.status === 'signedOut';
  const { context, failure, lookAgain } = look;
  useTellPainted(seen.key, context !== null || failure !== null || isSignedOut);

  useAnnounceRecord(context);

  if (context === null) {
    if (isSignedOut) return <SignedOut />;
    return failure === null ? <PanelSkeleton /> : <NothingToShow failure={failure} onTryAgain={lookAgain} />;
  }
  const view = { seen, mode, context, look };
  const { match } = context;
  if (match.kind === 'person') {
    return (
      <DraftScope value={`${match.person.id}/`}>
        <PersonView key={match.person.id} {...view} match={match} openedFrom={openedFrom} onOpenAccount={onOpenAccount} />
      </DraftScope>
    );
  }
  return (
    <Later isWhole>
      {({ AccountView, SeveralView, NoMatchView }) => {
        if (match.kind === 'account') return <AccountView {...view} match={match} onOpen={onOpen} />;
        if (match.kind === 'several') return <SeveralView {...view} match={match} />;
        return <NoMatchView {...view} />;
      }}
    </Later>
  );
}

function isTrail(value: unknown): value is readonly Stop[] {
  return Array.isArray(value) && value.every(isStop);
}

function isStop(value: unknown): value is Stop {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (value.kind === 'person') return 'personId' in value && typeof value.personId === 'string' && 'account' in value;
  return value.kind === 'account' && 'accountId' in value && typeof value.accountId === 'string' && 'from' in value;
}

/** Says whom the panel shows now; what was there before is no longer said. */
function useAnnounceRecord(context: RecordContext | null) {
  const say = useWords('states');
  const sayMatch = useWords('match');
  const match = context?.match;
  const name = match === undefined ? null : nameOf(match, sayMatch);
  useAnnouncement(name === null ? null : say('nowShowing', { name }));
}

function nameOf(match: Match, say: Say<'match'>): string {
  if (match.kind === 'person') return match.person.name ?? match.person.label;
  if (match.kind === 'account') return match.account.name;
  return say(match.kind === 'several' ? 'whoIsThis' : 'notMatched');
}

/** Tells the page once that this record stands on screen, so that it can take its skeleton away. */
function useTellPainted(key: string, isReady: boolean) {
  const { tellPage } = useTransport();
  useEffect(() => {
    if (!isReady) return;
    const frame = requestAnimationFrame(() => {
      tellPage({ type: 'painted', key });
      fetchWhenIdle();
    });
    return () => cancelAnimationFrame(frame);
  }, [tellPage, key, isReady]);
}
