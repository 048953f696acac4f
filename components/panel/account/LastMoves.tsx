import type { ReactNode } from 'react';
import { useTimes } from '#components/language/formats.ts';
import { drawn, useWords } from '#components/language/use-words.ts';
import type { AccountOverview } from '#lib/contract/account.ts';
import { useNow } from '../data/use-now.ts';
import styles from './LastMoves.module.css';
import { PersonName } from './PersonName.tsx';

/** The last thing that anybody here did, and the last that sales did for anybody here. */
export function LastMoves({ overview: { lastSeen, lastTouch } }: { overview: AccountOverview }) {
  const say = useWords('account');
  const term = useWords('terms');
  return (
    <dl className={styles['moves']}>
      <dt>{say('lastSeen')}</dt>
      <dd>
        {lastSeen === null
          ? '–'
          : drawn(say.parts('did', { name: lastSeen.label, what: lastSeen.what, who: (within) => named(lastSeen.person, within) }))}
        {lastSeen !== null && <When at={lastSeen.at} />}
      </dd>
      <dt>{say('lastTouch')}</dt>
      <dd>
        {lastTouch === null ? say('noTouch') : touch(lastTouch)}
        {lastTouch !== null && <When at={lastTouch.at} />}
      </dd>
    </dl>
  );

  function touch({ person, label, by, what }: NonNullable<AccountOverview['lastTouch']>) {
    const who = (within: ReactNode[]) => named(person, within);
    if (what.kind === 'shared') return drawn(say.parts('shared', { by, title: what.title, name: label, who }));
    return drawn(say.parts('moved', { by, name: label, stage: term(`lifecycle.${what.stage}`), who }));
  }
}

function When({ at }: { at: string }) {
  const times = useTimes();
  const now = useNow();
  return (
    <time dateTime={at} title={times.dayAndTime(at, now)} className={styles['when']}>
      {times.ago(at, now)}
    </time>
  );
}

function named(id: string, within: ReactNode[]) {
  return (
    <PersonName key={id} id={id}>
      {within}
    </PersonName>
  );
}
