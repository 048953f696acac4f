import type { DefinitionRef } from '#lib/contract/definition-ref.ts';
import type { JourneyView } from '#lib/contract/journey.ts';
import { useNow } from '../data/use-now.ts';
import { WalkButton } from '../pages/WalkButton.tsx';
import { useWalk } from '../pages/walk.ts';
import type { Score, ScoreSum } from '../why/score-lines.ts';
import { momentumSentence, shortNote } from '../words/firings.ts';
import { pointsWord } from '../words/points.ts';
import { dayWord } from '../words/time.ts';
import styles from './ScoreSheet.module.css';

export type ScoreSheetProps = { journey: JourneyView; score: Score; definition: DefinitionRef | null };

/** The grade as two sums: every line with its points then and now, and the totals that they make. */
export function ScoreSheet({ journey, score, definition }: ScoreSheetProps) {
  const now = useNow();
  const { toAgreement } = useWalk();
  return (
    <div className={styles['sheet']}>
      <Sum caption="Fit" what="who they are" mark={journey.grade.charAt(0)} sum={score.fit} />
      <Sum caption="Interest" what="what they did" mark={journey.grade.slice(1)} sum={score.interest} />
      <p className={styles['note']}>{momentumSentence(journey.momentum)}</p>
      <p className={styles['note']}>
        Judged as both sides agreed
        {definition?.activatedAt ? `, in force since ${dayWord(definition.activatedAt, now)}` : ''}. Interest fades with time; fit does not.
      </p>
      <WalkButton onClick={() => toAgreement(journey.definitionVersion, 'mql')}>
        {definition === null ? 'Definition' : <bdi>{definition.name}</bdi>}, version {journey.definitionVersion}
      </WalkButton>
    </div>
  );
}

function Sum({ caption, what, mark, sum }: { caption: string; what: string; mark: string; sum: ScoreSum }) {
  return (
    <table className={styles['table']}>
      <caption>
        <span className={styles['mark']}>{mark}</span> {caption} <span className={styles['what']}>{what}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Reason</span>
          </th>
          <th scope="col">then</th>
          <th scope="col">now</th>
        </tr>
      </thead>
      <tbody>
        {sum.lines.map(({ firing, points }) => (
          <tr key={firing.triggerId}>
            <th scope="row">
              <span dir="auto">{firing.name}</span>
              {shortNote(firing) !== null && <span className={styles['times']}>{shortNote(firing)}</span>}
            </th>
            <td>{pointsWord(firing.pointsThen)}</td>
            <td>{pointsWord(points)}</td>
          </tr>
        ))}
        {sum.unexplained !== 0 && (
          <tr>
            <th scope="row">Not explained by these lines</th>
            <td />
            <td>{pointsWord(sum.unexplained)}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{caption} in all</th>
          <td />
          <td>{pointsWord(sum.total + sum.unexplained)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
