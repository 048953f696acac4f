import type { AssetUsageReport } from '#lib/contract/content.ts';
import { count, moment, percent } from '../format.ts';
import { Figure, Figures } from '../parts/Figure.tsx';
import styles from './UsageFigures.module.css';

/** The report's figures, each with what it counts. */
export function UsageFigures({ report }: { report: AssetUsageReport }) {
  const { eligible, used, utilizationRate } = report;
  return (
    <div className={styles['figures']}>
      <Figures>
        <Figure
          name="Utilization rate"
          value={utilizationRate === null ? '–' : percent(utilizationRate)}
          definition={`Assets opened or shared by at least one rep in the period (${count(used)}) / assets eligible in the period (${count(eligible)}).`}
        />
        <Figure
          name="Never used"
          value={count(eligible - used)}
          definition="Eligible, and neither opened nor shared by anyone in the period."
        />
      </Figures>
      <p className={styles['period']}>
        {moment(report.from)} to {moment(report.to)}. Eligible: in the library, not retired and not expired at the end.
      </p>
    </div>
  );
}
