import { useWords } from '#components/language/use-words.ts';
import { cx } from '#components/ui/cx.ts';
import type { AccountRollUp } from '#lib/contract/account.ts';
import type { JourneyStage } from '#lib/contract/vocabulary.ts';
import { JOURNEY } from '../words/lists.ts';
import styles from './StagePicture.module.css';

export type StagePictureProps = {
  journey: AccountRollUp['journey'];
  /** What is open, as `keyOf` names it, and the list that it opened. */
  open: string | null;
  listId: string;
  keyOf: (stage: JourneyStage) => string;
  onToggle: (stage: JourneyStage) => void;
};

/** The journey with everybody on it: at each pane how many stand there; one opens to who they are. */
export function StagePicture({ journey, open, listId, keyOf, onToggle }: StagePictureProps) {
  const say = useWords('account');
  const term = useWords('terms');
  const furthest = JOURNEY.findLast((stage) => journey.some((one) => one.stage === stage));
  return (
    <ol className={styles['track']}>
      {JOURNEY.map((stage) => {
        const label = term(`journey.${stage}`);
        const count = journey.find((one) => one.stage === stage)?.count ?? 0;
        const isOpen = open === keyOf(stage);
        const name = say('journeyStop', { stage: label, count });
        return (
          <li key={stage} className={cx(styles['stage'], count > 0 && styles['taken'], (isOpen || stage === furthest) && styles['named'])}>
            {count === 0 ? (
              <span className={styles['pane']}>
                <Pane />
                <span className="visually-hidden">{name}</span>
              </span>
            ) : (
              <button
                type="button"
                className={styles['pane']}
                aria-expanded={isOpen}
                aria-controls={isOpen ? listId : undefined}
                aria-label={name}
                onClick={() => onToggle(stage)}
              >
                <Pane />
                <span className={styles['count']}>{count}</span>
              </button>
            )}
            <span className={styles['label']} aria-hidden="true">
              {label}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Pane() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path d="M10 1.5 18.5 10 10 18.5 1.5 10Z" />
    </svg>
  );
}
