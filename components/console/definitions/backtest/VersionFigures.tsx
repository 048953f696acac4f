import type { BacktestResult, VersionResult } from '#lib/contract/backtest.ts';
import { count } from '../../format.ts';
import styles from './Figures.module.css';
import { IntervalBar } from './IntervalBar.tsx';
import type { Names } from './ResultView.tsx';

type VersionFiguresProps = { result: BacktestResult; names: Names };
type Share = 'precision' | 'recall' | 'outcomePrecision' | 'outcomeRecall';

const SHARES: readonly { key: Share; name: string; definition: string; word: string }[] = [
  { key: 'precision', name: 'Precision', definition: 'Of the MQLs that reps judged, the share that they called good.', word: 'good' },
  { key: 'recall', name: 'Recall', definition: 'Of all whom reps called good, the share that was handed over.', word: 'found' },
  {
    key: 'outcomePrecision',
    name: 'Precision by outcome',
    definition: 'Of the MQLs whose outcome is known, the share that converted or was won.',
    word: 'converted or won',
  },
  {
    key: 'outcomeRecall',
    name: 'Recall by outcome',
    definition: 'Of all who converted or were won, the share that was handed over.',
    word: 'found',
  },
];

/** Both versions beside each other, figure by figure, each with what it counts. */
export function VersionFigures({ result: { draft, active }, names }: VersionFiguresProps) {
  return (
    <section className={styles['section']} aria-labelledby="figures-title">
      <h3 id="figures-title">How good is each as a whole?</h3>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            {active && <th scope="col">{upperFirst(names.active)}</th>}
            <th scope="col">{upperFirst(names.draft)}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">
              <span className={styles['name']}>MQLs</span>
              <small>People who ever were an MQL; hand-overs count a person each time.</small>
            </th>
            {active && <Totals version={active} name={names.active} />}
            <Totals version={draft} name={names.draft} />
          </tr>
          {SHARES.map(({ key, name, definition, word }) => (
            <tr key={key}>
              <th scope="row">
                <span className={styles['name']}>{name}</span>
                <small>{definition}</small>
              </th>
              {active && (
                <td data-label={upperFirst(names.active)}>
                  <IntervalBar value={active[key]} word={word} />
                </td>
              )}
              <td data-label={upperFirst(names.draft)}>
                <IntervalBar value={draft[key]} word={word} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Totals({ version, name }: { version: VersionResult; name: string }) {
  return (
    <td data-label={upperFirst(name)}>
      <span className={styles['number']}>{count(version.mqls)}</span> <small>{count(version.handovers)} hand-overs</small>
    </td>
  );
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
