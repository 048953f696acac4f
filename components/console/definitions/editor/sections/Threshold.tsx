import type { DefinitionBody } from '#lib/contract/definition.ts';
import { Segmented } from '../../../parts/Segmented.tsx';
import { useEditor } from '../editor-context.ts';
import { InlineNumber } from '../fields/InlineNumber.tsx';
import { ProblemLines } from '../fields/ProblemLines.tsx';
import { useField } from '../fields/use-field.ts';
import { matrixFrom, scoresFrom } from '../model/matrix.ts';
import { GradeMatrix } from './GradeMatrix.tsx';
import { Section } from './Section.tsx';
import styles from './sections.module.css';

/** Who is handed over to sales, and what the grades mean. */
export function Threshold({ body }: { body: DefinitionBody }) {
  const { changeBody } = useEditor();
  const { mql, grades } = body;
  const isMatrix = 'matrix' in mql;
  const choice = useField({ path: 'mql', label: '' });
  return (
    <Section
      id="threshold"
      title="When we hand over"
      lead="A person becomes an MQL when this holds and nothing rules them out. The numbers beside the letters and digits are the points that each grade begins at."
    >
      <div className={styles['line']} data-path={choice['data-path']} tabIndex={-1}>
        <span>Hand over by</span>
        <Segmented
          label="Hand over by"
          value={isMatrix ? 'matrix' : 'scores'}
          options={[
            { value: 'scores', label: 'both scores' },
            { value: 'matrix', label: 'cells of the grid' },
          ]}
          onChange={(kind) =>
            changeBody('mql', (old) => ({
              ...old,
              mql: kind === 'matrix' ? { matrix: matrixFrom(old.mql, old.grades) } : scoresFrom(old.mql, old.grades),
            }))
          }
        />
        {!isMatrix && (
          <>
            <span>fit at least</span>
            <InlineNumber
              path="mql.fit"
              label="Fit at least"
              value={mql.fit}
              onChange={(fit) => changeBody('mql.fit', (old) => ({ ...old, mql: { ...mql, fit } }))}
            />
            <span>and interest at least</span>
            <InlineNumber
              path="mql.interest"
              label="Interest at least"
              value={mql.interest}
              onChange={(interest) => changeBody('mql.interest', (old) => ({ ...old, mql: { ...mql, interest } }))}
            />
          </>
        )}
      </div>
      <ProblemLines path="mql" />
      <GradeMatrix
        mql={mql}
        grades={grades}
        onMql={(next) => changeBody('mql', (old) => ({ ...old, mql: next }))}
        onGrades={(axis, next) => changeBody(`grades ${axis}`, (old) => ({ ...old, grades: { ...old.grades, [axis]: next } }))}
      />
      <ProblemLines path="grades" />
    </Section>
  );
}
