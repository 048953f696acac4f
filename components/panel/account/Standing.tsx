import { useId, useState } from 'react';
import { useTimes } from '#components/language/formats.ts';
import { useWords } from '#components/language/use-words.ts';
import { cx } from '#components/ui/cx.ts';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import type { AccountOverview, AccountRollUp } from '#lib/contract/account.ts';
import { useNow } from '../data/use-now.ts';
import { Section } from '../Section.tsx';
import { Clocks } from './Clocks.tsx';
import { LastMoves } from './LastMoves.tsx';
import { PeopleOf } from './PeopleOf.tsx';
import { StagePicture } from './StagePicture.tsx';
import styles from './Standing.module.css';
import { Verdicts } from './Verdicts.tsx';

/** The roll-up: every figure is a number of people, and opens to them. */
export function Standing({ overview }: { overview: AccountOverview }) {
  const say = useWords('account');
  const { rollUp, counted, known } = overview;
  return (
    <Section title={rollUp === null ? say('soFar') : say('standing')}>
      {rollUp !== null && <Stages rollUp={rollUp} />}
      <div className={styles['rows']}>
        {rollUp !== null && <Clocks clocks={rollUp.clocks} />}
        {rollUp !== null && rollUp.rising.count > 0 && (
          <Disclosure summary={say('rising')} aside={<Count of={rollUp.rising.count} />}>
            <PeopleOf counted={rollUp.rising} label={say('rising')} />
          </Disclosure>
        )}
        <Verdicts verdicts={overview.verdicts} />
      </div>
      <LastMoves overview={overview} />
      {counted < known && <p className={styles['note']}>{say('countedOf', { counted, known })}</p>}
    </Section>
  );
}

/** The buyers' stages as a picture, the seller's as words: one at a time opens to who stands there. */
function Stages({ rollUp }: { rollUp: AccountRollUp }) {
  const say = useWords('account');
  const term = useWords('terms');
  const times = useTimes();
  const now = useNow();
  const id = useId();
  const [open, setOpen] = useState<string | null>(null);
  const toggle = (key: string) => setOpen((current) => (current === key ? null : key));
  const places = [
    ...rollUp.journey.map(({ stage, ...counted }) => ({ key: `journey ${stage}`, label: term(`journey.${stage}`), counted })),
    ...rollUp.lifecycle.map(({ stage, ...counted }) => ({ key: stage, label: term(`lifecycle.${stage}`), counted })),
    ...(rollUp.tooEarly.count === 0 ? [] : [{ key: TOO_EARLY, label: say('tooEarly'), counted: rollUp.tooEarly }]),
  ];
  const opened = places.find(({ key }) => key === open);
  return (
    <>
      <StagePicture
        journey={rollUp.journey}
        open={open}
        listId={id}
        keyOf={(stage) => `journey ${stage}`}
        onToggle={(stage) => toggle(`journey ${stage}`)}
      />
      <ul className={styles['places']} aria-label={say('lifecycle')}>
        {places
          .filter(({ key }) => !key.startsWith('journey '))
          .map(({ key, label, counted }) => (
            <li key={key}>
              <button
                type="button"
                className={cx(styles['place'], key === 'mql' && styles['mql'])}
                aria-expanded={key === open}
                aria-controls={key === open ? id : undefined}
                onClick={() => toggle(key)}
              >
                <span>{label}</span>
                <span className={styles['count']}>{counted.count}</span>
                {key === 'mql' && rollUp.mqlSince !== null && (
                  <span className={styles['since']}>{say('mqlSince', { day: times.day(rollUp.mqlSince, now) })}</span>
                )}
              </button>
            </li>
          ))}
      </ul>
      {opened !== undefined && (
        <div id={id} className={styles['opened']}>
          {opened.key === TOO_EARLY && <p className={styles['note']}>{say('tooEarlyWhy')}</p>}
          <PeopleOf counted={opened.counted} label={opened.label} />
        </div>
      )}
    </>
  );
}

const TOO_EARLY = 'tooEarly';

/** How many people: the figure to the eye, the sentence to a screen reader. */
export function Count({ of }: { of: number }) {
  const say = useWords('account');
  return (
    <span className={styles['count']}>
      <span aria-hidden="true">{of}</span>
      <span className="visually-hidden">{say('people', { count: of })}</span>
    </span>
  );
}
