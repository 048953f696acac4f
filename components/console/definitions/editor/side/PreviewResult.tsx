import { ArrowRight } from 'lucide-react';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import type { JourneyView } from '#lib/contract/journey.ts';
import { moment } from '../../../format.ts';
import { JOURNEY_STAGES, LIFECYCLE_STAGES } from '../../../words.ts';
import { pointsText } from '../model/curve.ts';
import { type FiringRow, firingRows } from '../model/preview-rows.ts';
import styles from './PreviewResult.module.css';
import { Receipt } from './Receipt.tsx';

/** One person under the draft, beside today: stages, grade, scores, and every trigger with its receipt. `today` is null where no version counts yet. */
export function PreviewResult({ draft, today }: { draft: JourneyView; today: JourneyView | null }) {
  const rows = firingRows(draft, today);
  return (
    <>
      <table className={styles['facts']}>
        <caption className="visually-hidden">Under the draft, beside today</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Today</th>
            <th scope="col">Under the draft</th>
          </tr>
        </thead>
        <tbody>
          <Fact name="Seller’s stage" draft={stageOf(draft)} today={today && stageOf(today)} />
          <Fact name="Buyer’s journey" draft={journeyOf(draft)} today={today && journeyOf(today)} />
          <Fact name="Grade" draft={draft.enoughData ? draft.grade : '–'} today={today && (today.enoughData ? today.grade : '–')} />
          <Fact name="Fit" draft={pointsText(draft.fitScore)} today={today && pointsText(today.fitScore)} />
          <Fact name="Interest" draft={pointsText(draft.interestScore)} today={today && pointsText(today.interestScore)} />
          <Fact name="Sales answers by" draft={dueOf(draft)} today={today && dueOf(today)} />
        </tbody>
      </table>
      <p className={styles['why']}>
        <strong>Why {stageOf(draft)}:</strong> {draft.lifecycle.why}
      </p>
      <section aria-label="What counts">
        <h3 className={styles['title']}>What counts</h3>
        {rows.length === 0 && <p className={styles['soft']}>Nothing counts for this person, under the draft or today.</p>}
        {rows.map((row) => (
          <Firing key={row.id} row={row} hasToday={today !== null} />
        ))}
      </section>
    </>
  );
}

function Fact({ name, draft, today }: { name: string; draft: string; today: string | null }) {
  const differs = today !== null && today !== draft;
  return (
    <tr data-differs={differs}>
      <th scope="row">{name}</th>
      <td>{today ?? 'not shown yet'}</td>
      <td>
        {draft}
        {differs && <span className="visually-hidden"> (differs)</span>}
      </td>
    </tr>
  );
}

const CHANGES = { new: 'new', gone: 'no longer counts', points: '', same: '' };

function Firing({ row, hasToday }: { row: FiringRow; hasToday: boolean }) {
  const shown = row.draft ?? row.today;
  if (shown === null) return null;
  return (
    <Disclosure
      className={styles['firing'] ?? ''}
      summary={
        <span className={styles['firingName']} data-gone={row.draft === null}>
          <bdi>{row.name}</bdi>
          {hasToday && CHANGES[row.change] !== '' && <span className={styles['change']}>{CHANGES[row.change]}</span>}
        </span>
      }
      aside={
        <span className={styles['points']}>
          {row.change === 'points' && row.today && (
            <>
              <s>{pointsText(row.today.pointsNow)}</s>
              <ArrowRight aria-label="becomes" />
            </>
          )}
          {shown.kind === 'disqualifying' ? 'rules out' : pointsText(row.draft?.pointsNow ?? row.today?.pointsNow ?? 0)}
        </span>
      }
    >
      <Receipt firing={shown} />
    </Disclosure>
  );
}

function stageOf(view: JourneyView): string {
  return view.enoughData ? LIFECYCLE_STAGES[view.lifecycle.stage] : 'Not enough data';
}

function journeyOf(view: JourneyView): string {
  return view.enoughData ? JOURNEY_STAGES[view.journey.stage] : 'Not enough data';
}

function dueOf(view: JourneyView): string {
  return view.handover === null ? 'not handed over' : moment(view.handover.dueAt);
}
