import { cx } from '#components/ui/cx.ts';
import type { JourneyView } from '#lib/contract/journey.ts';
import { useNow } from '../data/use-now.ts';
import { JOURNEY, nextMove } from '../words/stages.ts';
import { dayAndTime, dayWord } from '../words/time.ts';
import styles from './JourneyPicture.module.css';

/** The one picture of the panel: where the buyer stands, since when, why, and who moves next. */
export function JourneyPicture({ journey }: { journey: JourneyView }) {
  const now = useNow();
  const { stage, since, why } = journey.journey;
  const current = journey.enoughData ? JOURNEY.findIndex((one) => one.stage === stage) : -1;
  const move = nextMove(journey.lifecycle.stage, stage);
  return (
    <section aria-label="Buyer’s journey" className={styles['journey']}>
      <Track current={current} />
      {journey.enoughData ? (
        <div>
          <p className={styles['why']} dir="auto">
            {why}
          </p>
          <p className={styles['when']}>
            {JOURNEY[current]?.label} since{' '}
            <time dateTime={since} title={dayAndTime(since, now)}>
              {dayWord(since, now)}
            </time>
            {move !== null && ` · next move: ${move.owner.toLowerCase()}, ${move.step}`}
          </p>
        </div>
      ) : (
        <div>
          <p className={styles['why']}>Too early to tell</p>
          <p className={styles['when']}>Too little is known to place this buyer yet.</p>
        </div>
      )}
    </section>
  );
}

/** The five stages as diamond panes on one line; the one that is lit is where the buyer is. -1: none. */
export function Track({ current }: { current: number }) {
  return (
    <ol className={styles['track']} data-unknown={current < 0}>
      {JOURNEY.map(({ stage, label }, index) => (
        <li
          key={stage}
          className={cx(styles['stage'], index < current && styles['passed'], index === current && styles['current'])}
          aria-current={index === current ? 'step' : undefined}
        >
          <svg className={styles['pane']} viewBox="0 0 20 20" aria-hidden="true">
            <path d="M10 1.5 18.5 10 10 18.5 1.5 10Z" />
          </svg>
          <span className={styles['label']}>{label}</span>
        </li>
      ))}
    </ol>
  );
}
