import { useNumbers, useTimes } from '#components/language/formats.ts';
import { useWords } from '#components/language/use-words.ts';
import type { DefinitionRef } from '#lib/contract/definition-ref.ts';
import type { JourneyView } from '#lib/contract/journey.ts';
import { useNow } from '../data/use-now.ts';
import { VersionLink } from '../pages/VersionLink.tsx';
import type { Score, ScoreSum } from '../why/score-lines.ts';
import { momentumSentence, shortNote } from '../words/firings.ts';
import styles from './ScoreSheet.module.css';

export type ScoreSheetProps = { journey: JourneyView; score: Score; definition: DefinitionRef | null };

/** The grade as two sums: every line with its points then and now, and the totals that they make. */
export function ScoreSheet({ journey, score, definition }: ScoreSheetProps) {
  const say = useWords('score');
  const times = useTimes();
  const numbers = useNumbers();
  const now = useNow();
  const since = definition?.activatedAt ?? null;
  return (
    <div className={styles['sheet']}>
      <Sum of="fit" mark={journey.grade.charAt(0)} sum={score.fit} />
      <Sum of="interest" mark={journey.grade.slice(1)} sum={score.interest} />
      <p className={styles['note']}>{momentumSentence(journey.momentum, say, numbers)}</p>
      <p className={styles['note']}>{since === null ? say('judged') : say('judgedSince', { day: times.day(since, now) })}</p>
      <VersionLink definition={definition} version={journey.definitionVersion} line="mql" />
    </div>
  );
}

function Sum({ of, mark, sum }: { of: 'fit' | 'interest'; mark: string; sum: ScoreSum }) {
  const say = useWords('score');
  const numbers = useNumbers();
  return (
    <table className={styles['table']}>
      <caption>
        <span className={styles['mark']}>{mark}</span> {say(of)}{' '}
        <span className={styles['what']}>{say(of === 'fit' ? 'whoTheyAre' : 'whatTheyDid')}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{say('reason')}</span>
          </th>
          <th scope="col">{say('was')}</th>
          <th scope="col">{say('now')}</th>
        </tr>
      </thead>
      <tbody>
        {sum.lines.map(({ firing, points }) => {
          const note = shortNote(firing, say);
          return (
            <tr key={firing.triggerId}>
              <th scope="row">
                <span lang="en" dir="auto">
                  {firing.name}
                </span>
                {note !== null && <span className={styles['times']}>{note}</span>}
              </th>
              <td>{numbers.points(firing.pointsThen)}</td>
              <td>{numbers.points(points)}</td>
            </tr>
          );
        })}
        {sum.unexplained !== 0 && (
          <tr>
            <th scope="row">{say('unexplained')}</th>
            <td />
            <td>{numbers.points(sum.unexplained)}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say(of === 'fit' ? 'fitTotal' : 'interestTotal')}</th>
          <td />
          <td>{numbers.points(sum.total + sum.unexplained)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
