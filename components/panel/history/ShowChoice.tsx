import { useWords } from '#components/language/use-words.ts';
import styles from './ShowChoice.module.css';

const CHOICES = [
  { all: false, label: 'stages' },
  { all: true, label: 'everything' },
] as const;

/** Stages and hand-overs alone, or with all rules that fired. */
export function ShowChoice({ all, onChange }: { all: boolean; onChange: (all: boolean) => void }) {
  const say = useWords('history');
  return (
    <fieldset className={styles['choice']}>
      <legend className="visually-hidden">{say('what')}</legend>
      {CHOICES.map((choice) => (
        <button key={choice.label} type="button" aria-pressed={choice.all === all} onClick={() => onChange(choice.all)}>
          {say(choice.label)}
        </button>
      ))}
    </fieldset>
  );
}
