import styles from './ShowChoice.module.css';

const CHOICES = [
  { all: false, label: 'Stages' },
  { all: true, label: 'Everything that fired' },
] as const;

/** Stages and hand-overs alone, or with all rules that fired. */
export function ShowChoice({ all, onChange }: { all: boolean; onChange: (all: boolean) => void }) {
  return (
    <fieldset className={styles['choice']}>
      <legend className="visually-hidden">What to show</legend>
      {CHOICES.map((choice) => (
        <button key={choice.label} type="button" aria-pressed={choice.all === all} onClick={() => onChange(choice.all)}>
          {choice.label}
        </button>
      ))}
    </fieldset>
  );
}
