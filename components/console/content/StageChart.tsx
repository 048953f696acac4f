import type { AssetUsage } from '#lib/contract/content.ts';
import { count } from '../format.ts';
import { JOURNEY_STAGES } from '../words.ts';
import styles from './StageChart.module.css';
import { usageByStage } from './usage.ts';

/**
 * For which stage content lies unused. The chart is a table whose cells are drawn as bars: they start at zero, share one scale, and every
 * length stands beside it as a number.
 */
export function StageChart({ rows }: { rows: readonly AssetUsage[] }) {
  const stages = usageByStage(rows);
  const longest = Math.max(1, ...stages.map(({ eligible }) => eligible));
  if (stages.length === 0) return null;
  return (
    <table className={styles['chart']}>
      <caption className={styles['question']}>For which stage does content lie unused?</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Journey stage</th>
          <th scope="col">Assets, and how many of them were used</th>
        </tr>
      </thead>
      <tbody>
        {stages.map(({ stage, eligible, used }) => (
          <tr key={stage}>
            <th scope="row" className={styles['stage']}>
              {JOURNEY_STAGES[stage]}
            </th>
            <td className={styles['plot']}>
              <span className={styles['track']}>
                <span className={styles['made']} style={{ width: `${(eligible / longest) * 100}%` }}>
                  <span className={styles['used']} style={{ width: `${(used / eligible) * 100}%` }} />
                </span>
                <span className={styles['number']}>
                  <b>{count(used)}</b> of {count(eligible)} used
                </span>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={2} className={styles['note']}>
            Eligible assets by journey stage; an asset made for two stages counts in both.
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
