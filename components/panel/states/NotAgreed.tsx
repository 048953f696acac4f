import { CircleDashed, PenLine } from 'lucide-react';
import { Side } from '#lib/contract/vocabulary.ts';
import { Section } from '../Section.tsx';
import { SIDE } from '../words/sides.ts';
import styles from './NotAgreed.module.css';

/** The person is known, but there is no agreement yet by which anybody could be judged. `waitingFor`: who has yet to sign. */
export function NotAgreed({ waitingFor }: { waitingFor: readonly Side[] }) {
  const who = waitingFor.map((side) => SIDE[side].toLowerCase()).join(' and ');
  return (
    <Section title="Not agreed yet">
      <div className={styles['state']}>
        <p>What makes a lead counts once both sides have signed it. Until then nobody is judged, so there is no stage and no score here.</p>
        <ul className={styles['sides']} aria-label={`Waiting for ${who}`}>
          {Side.options.map((side) => {
            const isMissing = waitingFor.includes(side);
            return (
              <li key={side} className={styles['side']} data-signed={!isMissing}>
                {isMissing ? <CircleDashed aria-hidden="true" /> : <PenLine aria-hidden="true" />}
                <span>
                  {SIDE[side]} {isMissing ? 'has yet to sign' : 'has signed'}
                </span>
              </li>
            );
          })}
        </ul>
        <p>Your answer reaches marketing all the same, and helps them to agree.</p>
      </div>
    </Section>
  );
}
