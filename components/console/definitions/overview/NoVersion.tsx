import type { DefinitionSummary } from '#lib/contract/agreement.ts';
import { useBacktestOf } from '../../data/backtests.ts';
import { ButtonLink } from '../shared/ButtonLink.tsx';
import { missingSides, SIDES } from '../shared/standing.ts';
import styles from './NoVersion.module.css';

const TEMPLATES = [
  { name: 'B2B software', text: 'Fit by industry, size and role; interest by demo, trial, pricing and content.' },
  { name: 'Manufacturing', text: 'Long cycles: samples, drawings, trade fairs and repeat visits weigh more than clicks.' },
  { name: 'Education', text: 'Enquiries, open days and applications, with the season in the windows of time.' },
] as const;

/** No version counts yet: why scores are hidden, and the way to the first agreement. */
export function NoVersion({ waiting, mayDraft }: { waiting: readonly DefinitionSummary[]; mayDraft: boolean }) {
  const [first] = waiting;
  const tested = useBacktestOf(first?.contentHash ?? null).data?.state === 'done';
  return (
    <section className={styles['card']} aria-labelledby="no-version">
      <h2 id="no-version" className={styles['title']}>
        Nothing is agreed yet, so no scores are shown
      </h2>
      <p className={styles['text']}>
        Ask someone from marketing and someone from sales what a lead is, and you get two answers. Leadlight shows a score only when both
        have signed what it means: until then reps see who the buyer is and what they did, and no stage, grade or points.
      </p>
      <ol className={styles['steps']} aria-label="The way to the first agreement">
        <Step number={1} title="Begin with a template" isDone={first !== undefined}>
          Change the sentences until they are yours.
        </Step>
        <Step number={2} title="Test it on your history" isDone={tested}>
          See whom it would have handed over, and what reps said of them.
        </Step>
        <Step number={3} title="Both sides sign" isDone={false}>
          {first === undefined ? 'One person for marketing, one for sales.' : waitsFor(first)}
        </Step>
      </ol>
      {mayDraft && first === undefined && (
        <ul className={styles['templates']}>
          {TEMPLATES.map(({ name, text }) => (
            <li key={name} className={styles['template']}>
              <p className={styles['name']}>{name}</p>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      )}
      {mayDraft && first === undefined && (
        <p>
          <ButtonLink to="/definitions/new" variant="primary">
            Start from a template
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

function Step({ number, title, isDone, children }: { number: number; title: string; isDone: boolean; children: string }) {
  return (
    <li className={styles['step']} data-done={isDone}>
      <span className={styles['number']} aria-hidden="true">
        {isDone ? '✓' : number}
      </span>
      <div>
        <p className={styles['name']}>
          {title}
          {isDone && <span className="visually-hidden"> (done)</span>}
        </p>
        <p>{children}</p>
      </div>
    </li>
  );
}

function waitsFor(version: DefinitionSummary): string {
  const missing = missingSides(version).map((side) => SIDES[side]);
  return missing.length === 0
    ? 'Both have signed; it waits for its date.'
    : `Version ${version.version} waits for ${missing.join(' and ')}.`;
}
