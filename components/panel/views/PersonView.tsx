import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { RoleLine } from '../account/RoleLine.tsx';
import { useConnection } from '../data/connection.ts';
import type { Subject } from '../data/use-entries.ts';
import { useLinkRecord } from '../data/use-link-record.ts';
import type { Refusal } from '../data/use-visible-clicks.ts';
import { Frame } from '../Frame.tsx';
import { Drawer } from '../header/Drawer.tsx';
import { Header } from '../header/Header.tsx';
import { identityOf } from '../header/identity.ts';
import { useHeader } from '../header/use-header.tsx';
import { JourneyPicture } from '../journey/JourneyPicture.tsx';
import { LifecycleRow } from '../journey/LifecycleRow.tsx';
import { Later } from '../later/Later.tsx';
import { CurrentPage } from '../pages/CurrentPage.tsx';
import { usePages } from '../pages/use-pages.ts';
import { type Walk, WalkContext } from '../pages/walk.ts';
import { SendNext } from '../send/SendNext.tsx';
import { NotAgreed } from '../states/NotAgreed.tsx';
import { Notices } from '../states/Notices.tsx';
import { MarketingReply } from '../verdict/MarketingReply.tsx';
import { useVerdict } from '../verdict/use-verdict.ts';
import { VerdictBar } from '../verdict/VerdictBar.tsx';
import { scoreOf } from '../why/score-lines.ts';
import { WhySection } from '../why/WhySection.tsx';
import { SIDES } from '../words/lists.ts';
import { DEFAULT_REASONS } from './default-reasons.ts';
import styles from './PersonView.module.css';
import type { OpenedFrom, PersonMatch, ViewProps } from './view-props.ts';

/** The whole of what is known about one person, with the rep's answer below. */
export function PersonView({
  seen,
  mode,
  context,
  look,
  match,
  openedFrom,
  onOpenAccount,
}: ViewProps & { match: PersonMatch; openedFrom: OpenedFrom | null; onOpenAccount: (accountId: string, from: string) => void }) {
  const say = useWords('match');
  const term = useWords('terms');
  const sayHeader = useWords('header');
  const sayKeys = useWords('keys');
  const sayFailure = useWords('failures');
  const { person } = match;
  const { journey, definition } = context;
  const isOwnMatch = openedFrom === null;
  const pages = usePages();
  const header = useHeader({
    mode,
    hasMatch: isOwnMatch,
    canChoose: isOwnMatch,
    toHistory: () => pages.open({ name: 'history' }),
    toAgreement: definition === null ? undefined : () => pages.open({ name: 'agreement', version: definition.version, line: null }),
  });
  const linking = useLinkRecord(seen, header.close);
  const session = useConnection()?.state.session;
  const subject = useMemo<Subject>(() => ({ key: seen.key, record: seen.record, personId: person.id }), [seen, person.id]);
  const verdict = useVerdict(subject, context);
  const score = useMemo(() => (journey === null ? null : scoreOf(journey)), [journey]);
  const [notCounted, setNotCounted] = useState<Refusal | null>(null);
  const isEnough = journey?.enoughData === true;

  const openAccount = (accountId: string) =>
    openedFrom?.account.id === accountId ? openedFrom.onBack() : onOpenAccount(accountId, person.name ?? person.label);
  const { role } = context;
  const roleLine = role !== undefined && <RoleLine role={role} onOpen={() => openAccount(role.accountId)} />;

  const walk: Walk = {
    toAgreement: (version, line) => pages.open({ name: 'agreement', version, line: line ?? null }),
    toHistory: () => pages.open({ name: 'history' }),
    toScore: () => header.open('score'),
    toMatch: isOwnMatch ? () => header.open('match') : null,
    identity: isOwnMatch
      ? identityOf(match, say)
      : say('identity.opened', { name: person.name ?? person.label, account: openedFrom.account.name }),
  };

  return (
    <WalkContext value={walk}>
      <Frame
        page={<CurrentPage pages={pages} person={person} active={definition} />}
        hasPage={pages.current !== null}
        footer={
          <>
            <MarketingReply feedback={verdict.standing?.entryId === context.myFeedback?.id ? context.myFeedback : null} />
            <VerdictBar
              control={verdict}
              reasons={session?.status === 'signedIn' ? session.me.settings.rejectReasons : DEFAULT_REASONS}
              onHelp={() => header.toggle('keys')}
            />
          </>
        }
      >
        <Header
          name={person.name ?? person.label}
          about={[person.title, person.accountName].filter((text) => text !== null).join(' · ') || person.email}
          freshness={{ asOf: context.asOf, isLooking: look.isLooking, onLookAgain: look.lookAgain }}
          match={
            isOwnMatch
              ? { label: term(`match.${match.method}`), isOpen: header.drawer === 'match', onToggle: () => header.toggle('match') }
              : null
          }
          grade={isEnough ? { label: journey.grade, isOpen: header.drawer === 'score', onToggle: () => header.toggle('score') } : null}
          menu={header.menu}
          onCollapse={header.onCollapse}
        >
          {header.drawer === 'score' && journey !== null && score !== null && (
            <Drawer title={sayHeader('grade', { grade: journey.grade })} onClose={header.close}>
              <Later>{({ ScoreSheet }) => <ScoreSheet journey={journey} score={score} definition={definition} />}</Later>
            </Drawer>
          )}
          {header.drawer === 'match' && (
            <Drawer title={say('title')} onClose={header.close}>
              <Later>
                {({ MatchSheet }) => (
                  <MatchSheet
                    match={match}
                    isBusy={linking.linking !== undefined}
                    failure={linking.failure}
                    onConfirm={() => linking.link(person.id)}
                    onChooseOther={() => header.toggle('search')}
                    onForget={() => linking.link(null)}
                  />
                )}
              </Later>
            </Drawer>
          )}
          {header.drawer === 'search' && (
            <Drawer title={say('whoIsThis')} onClose={header.close}>
              <Later>
                {({ PersonSearch }) => <PersonSearch hasFocus busyId={linking.linking} failure={linking.failure} onChoose={linking.link} />}
              </Later>
            </Drawer>
          )}
          {header.byHand}
          {header.drawer === 'keys' && (
            <Drawer title={sayKeys('title')} onClose={header.close}>
              <Later>{({ KeysHelp }) => <KeysHelp />}</Later>
            </Drawer>
          )}
        </Header>
        <main>
          {openedFrom !== null && (
            <Button size="s" variant="plain" className={styles['back'] ?? ''} icon={<ArrowLeft />} onClick={openedFrom.onBack}>
              {say('peopleAt', { account: openedFrom.account.name })}
            </Button>
          )}
          <Notices failure={look.failure} asOf={context.asOf} onTryAgain={look.lookAgain} />
          {journey !== null && score !== null && (
            <>
              <JourneyPicture journey={journey} />
              <LifecycleRow journey={journey} definition={definition} />
              {roleLine}
              <WhySection journey={journey} score={score} />
            </>
          )}
          {journey === null && roleLine}
          {notCounted !== null && (
            <Notice tone="warning" role="alert" className={styles['covered'] ?? ''}>
              {sayFailure(notCounted)}
            </Notice>
          )}
          {definition === null ? (
            <NotAgreed waitingFor={context.waitingFor ?? SIDES} />
          ) : (
            <SendNext recommendations={context.recommendations} subject={subject} onRefused={setNotCounted} />
          )}
        </main>
      </Frame>
    </WalkContext>
  );
}
