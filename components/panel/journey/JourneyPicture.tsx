import { useTimes } from '#components/language/formats.ts';
import { drawn, useWords } from '#components/language/use-words.ts';
import { cx } from '#components/ui/cx.ts';
import type { JourneyView } from '#lib/contract/journey.ts';
import { useNow } from '../data/use-now.ts';
import { JOURNEY } from '../words/lists.ts';
import { nextMove } from '../words/stages.ts';
import styles from './JourneyPicture.module.css';

/** The one picture of the panel: where the buyer stands, since when, why, and who moves next. */
export function JourneyPicture({ journey }: { journey: JourneyView }) {
  const say = useWords('journey');
  const { stage, why } = journey.journey;
  return (
    <section aria-label={say('label')} className={styles['journey']}>
      <Track current={journey.enoughData ? JOURNEY.indexOf(stage) : -1} />
      {journey.enoughData ? (
        <div>
          <p className={styles['why']} lang="en" dir="auto">
            {why}
          </p>
          <Where journey={journey} />
        </div>
      ) : (
        <div>
          <p className={styles['why']}>{say('tooEarly')}</p>
          <p className={styles['when']}>{say('tooLittle')}</p>
        </div>
      )}
    </section>
  );
}

/** `Considering since 3 Nov · next move: sales, explore`. */
function Where({ journey }: { journey: JourneyView }) {
  const say = useWords('journey');
  const term = useWords('terms');
  const times = useTimes();
  const now = useNow();
  const { stage, since } = journey.journey;
  const move = nextMove(journey.lifecycle.stage, stage);
  return (
    <p className={styles['when']}>
      {drawn(
        say.parts('since', {
          stage: term(`journey.${stage}`),
          day: times.day(since, now),
          time: (day) => (
            <time dateTime={since} title={times.dayAndTime(since, now)}>
              {day}
            </time>
          ),
        }),
      )}
      {move !== null && ` · ${say('nextMove', move)}`}
    </p>
  );
}

/** The five stages as diamond panes on one line; the one that is lit is where the buyer is. -1: none. */
export function Track({ current }: { current: number }) {
  const term = useWords('terms');
  return (
    <ol className={styles['track']} data-unknown={current < 0}>
      {JOURNEY.map((stage, index) => (
        <li
          key={stage}
          className={cx(styles['stage'], index < current && styles['passed'], index === current && styles['current'])}
          aria-current={index === current ? 'step' : undefined}
        >
          <svg className={styles['pane']} viewBox="0 0 20 20" aria-hidden="true">
            <path d="M10 1.5 18.5 10 10 18.5 1.5 10Z" />
          </svg>
          <span className={styles['label']}>{term(`journey.${stage}`)}</span>
        </li>
      ))}
    </ol>
  );
}
