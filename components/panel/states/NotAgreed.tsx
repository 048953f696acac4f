import { CircleDashed, PenLine } from 'lucide-react';
import { useNumbers } from '#components/language/formats.ts';
import { useWords } from '#components/language/use-words.ts';
import type { Side } from '#lib/contract/vocabulary.ts';
import { Section } from '../Section.tsx';
import { SIDES } from '../words/lists.ts';
import styles from './NotAgreed.module.css';

/** The person is known, but there is no agreement yet by which anybody could be judged. `waitingFor`: who has yet to sign. */
export function NotAgreed({ waitingFor }: { waitingFor: readonly Side[] }) {
  const say = useWords('states');
  const term = useWords('terms');
  const who = useNumbers().list(waitingFor.map((side) => term(`side.${side}`)));
  return (
    <Section title={say('notAgreed')}>
      <div className={styles['state']}>
        <p>{say('notAgreedWhy')}</p>
        <ul className={styles['sides']} aria-label={say('waitingFor', { who })}>
          {SIDES.map((side) => {
            const isMissing = waitingFor.includes(side);
            return (
              <li key={side} className={styles['side']} data-signed={!isMissing}>
                {isMissing ? <CircleDashed aria-hidden="true" /> : <PenLine aria-hidden="true" />}
                <span>{say(isMissing ? 'sideYetToSign' : 'sideSigned', { side })}</span>
              </li>
            );
          })}
        </ul>
        <p>{say('answerCounts')}</p>
      </div>
    </Section>
  );
}
