import type { DefinitionBody } from '#lib/contract/definition.ts';
import type { DefinitionProblem } from '#lib/contract/errors.ts';
import { sectionOf } from '../model/section-of.ts';
import styles from './SectionNav.module.css';

const SECTIONS: readonly { id: string; label: string }[] = [
  { id: 'about', label: 'About' },
  { id: 'fit', label: 'Fit' },
  { id: 'interest', label: 'Interest' },
  { id: 'negative', label: 'Against' },
  { id: 'disqualifying', label: 'Ruled out' },
  { id: 'limits', label: 'Limits' },
  { id: 'threshold', label: 'Hand-over' },
  { id: 'handover', label: 'Answer time' },
  { id: 'journey', label: 'Journey' },
  { id: 'lifecycle', label: 'Sending back' },
];

/** The way to each part of the form, with how many problems are left in it. */
export function SectionNav({ body, problems }: { body: DefinitionBody; problems: readonly DefinitionProblem[] }) {
  const count = (id: string) => problems.filter(({ path }) => sectionOf(path, body) === id).length;
  return (
    <nav className={styles['nav']} aria-label="Parts of the definition">
      <ul>
        {SECTIONS.map(({ id, label }) => {
          const wrong = count(id);
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  const section = document.getElementById(id);
                  section?.scrollIntoView({ block: 'start' });
                  section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
                }}
              >
                {label}
                {wrong > 0 && (
                  <span className={styles['wrong']}>
                    {wrong}
                    <span className="visually-hidden"> {wrong === 1 ? 'problem' : 'problems'}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
