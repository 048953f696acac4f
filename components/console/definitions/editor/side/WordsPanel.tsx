import { useDeferredValue, useMemo } from 'react';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import { useDefinition } from '../../../data/versions.ts';
import { useProblems } from '../editor-context.ts';
import { pathOfLine } from '../model/line-path.ts';
import { type AgreementLine, linesOf, sayBody, textOf } from '../model/lines.ts';
import { problemsWithin } from '../model/problems.ts';
import styles from './WordsPanel.module.css';

export type WordsPanelProps = { body: DefinitionBody; basedOn: number | null; onJump: (path: string) => void };

/** The draft as both sides will read and sign it, with what is new since the version that it began from. */
export function WordsPanel({ body, basedOn, onJump }: WordsPanelProps) {
  const deferred = useDeferredValue(body);
  const sections = useMemo(() => sayBody(deferred), [deferred]);
  const base = useDefinition(basedOn).data;
  const before = useMemo(() => (base === undefined ? null : new Set(linesOf(base.body).map(({ text }) => text))), [base]);
  if (sections === null) return <p className={styles['hint']}>The words appear here as soon as the sentences are filled in.</p>;
  return (
    <div className={styles['words']}>
      <p className={styles['hint']}>
        This is what both sides read and sign.
        {before !== null && (
          <>
            {' '}
            <span className={styles['mark']}>Marked</span>: new or changed since version {basedOn}.
          </>
        )}
      </p>
      {sections.map(({ title, lines }) => (
        <section key={title}>
          <h2 className={styles['title']}>{title}</h2>
          <ul className={styles['lines']}>
            {lines.map((line, at) => (
              <Line
                // biome-ignore lint/suspicious/noArrayIndexKey: the text is written anew with each change
                key={at}
                line={line}
                path={pathOfLine(line.id, deferred)}
                isNew={before !== null && !before.has(textOf(line))}
                onJump={onJump}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type LineProps = { line: AgreementLine; path: string | null; isNew: boolean; onJump: (path: string) => void };

function Line({ line, path, isNew, onJump }: LineProps) {
  const problems = useProblems();
  const isWrong = path !== null && problemsWithin(problems, path).length > 0;
  const sentence = line.sentence === '' ? 'Not named yet' : line.sentence;
  return (
    <li className={styles['line']} data-new={isNew}>
      {path === null ? (
        <p className={styles['fixed']}>{sentence}</p>
      ) : (
        <button type="button" className={styles['sentence']} onClick={() => onJump(path)} title="Go to it in the form">
          {sentence}
          {isNew && <span className="visually-hidden"> (new or changed)</span>}
        </button>
      )}
      {isWrong && <p className={styles['wrong']}>Still to be mended</p>}
      {!isWrong && line.details.length > 0 && (
        <ul className={styles['details']}>
          {line.details.map((detail) => (
            <li key={detail} dir="auto">
              {detail}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
