import type { DefinitionBody, MqlRule } from '#lib/contract/definition.ts';
import { InlineNumber } from '../fields/InlineNumber.tsx';
import { cellName, cellState, DIGITS, LETTERS, toggleCell } from '../model/matrix.ts';
import styles from './GradeMatrix.module.css';

type Grades = DefinitionBody['grades'];
type Bounds = Grades['fit'];

export type GradeMatrixProps = {
  mql: MqlRule;
  grades: Grades;
  onMql: (mql: MqlRule) => void;
  onGrades: (axis: 'fit' | 'interest', bounds: Bounds) => void;
};

const STATE_WORDS = { in: 'handed over', partly: 'partly handed over', out: 'not handed over' };

/** The grades: fit downwards, interest to the right, each with its lower bound. By cells, a click takes a cell in or out. */
export function GradeMatrix({ mql, grades, onMql, onGrades }: GradeMatrixProps) {
  const matrix = 'matrix' in mql ? mql.matrix : null;
  return (
    <div className={styles['frame']}>
      <table className={styles['matrix']}>
        <caption className="visually-hidden">Grades: fit downwards, interest to the right</caption>
        <thead>
          <tr>
            <td className={styles['corner']}>
              <span>Interest →</span>
              <span>Fit ↓</span>
            </td>
            {DIGITS.map((digit, at) => (
              <th key={digit} scope="col">
                <Bound axis="interest" name={digit} at={at} bounds={grades.interest} onChange={(next) => onGrades('interest', next)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LETTERS.map((letter, row) => (
            <tr key={letter}>
              <th scope="row">
                <Bound axis="fit" name={letter} at={row} bounds={grades.fit} onChange={(next) => onGrades('fit', next)} />
              </th>
              {DIGITS.map((digit, column) => {
                const name = cellName(row, column);
                const state = cellState(mql, grades, row, column);
                return (
                  <td key={digit}>
                    {matrix === null ? (
                      <span className={styles['cell']} data-state={state}>
                        {name}
                        <span className="visually-hidden">: {STATE_WORDS[state]}</span>
                      </span>
                    ) : (
                      <button
                        type="button"
                        className={styles['cell']}
                        data-state={state}
                        aria-pressed={state === 'in'}
                        aria-label={`${name}: ${STATE_WORDS[state]}`}
                        onClick={() => onMql({ matrix: toggleCell(matrix, name) })}
                      >
                        {name}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles['key']}>
        <li>
          <span className={styles['swatch']} data-state="in" /> handed over
        </li>
        {matrix === null && (
          <li>
            <span className={styles['swatch']} data-state="partly" /> handed over in part: the threshold lies inside
          </li>
        )}
        <li>
          <span className={styles['swatch']} data-state="out" /> stays with marketing
        </li>
      </ul>
    </div>
  );
}

type BoundProps = { axis: 'fit' | 'interest'; name: string; at: number; bounds: Bounds; onChange: (bounds: Bounds) => void };

function Bound({ axis, name, at, bounds, onChange }: BoundProps) {
  const bound = bounds[at];
  if (bound === undefined) {
    return (
      <span className={styles['bound']}>
        <strong>{name}</strong>
        <span className={styles['below']}>below</span>
      </span>
    );
  }
  const [first, second, third] = bounds;
  return (
    <span className={styles['bound']}>
      <strong>{name}</strong>
      <InlineNumber
        path={`grades.${axis}.${at}`}
        label={`${axis === 'fit' ? 'Fit' : 'Interest'} ${name} from`}
        value={bound}
        onChange={(value) => onChange([at === 0 ? value : first, at === 1 ? value : second, at === 2 ? value : third])}
      />
    </span>
  );
}
