import { useEffect, useRef } from 'react';
import type { AgreementSection } from '#lib/contract/agreement.ts';
import styles from './AgreementLines.module.css';

/** The sentences, section by section; the one that the reader came for is marked and in sight. */
export function AgreementLines({ sections, current }: { sections: readonly AgreementSection[]; current: string | null }) {
  const marked = useRef<HTMLLIElement>(null);
  useEffect(() => {
    marked.current?.scrollIntoView({ block: 'center' });
  }, []);
  return sections.map((section) => (
    <section key={section.title} aria-label={section.title} lang="en" dir="ltr" className={styles['section']}>
      <h2 className={styles['title']}>{section.title}</h2>
      <ul>
        {section.lines.map((line) => {
          const isCurrent = current !== null && line.id === current;
          return (
            <li
              key={`${line.id} ${line.sentence}`}
              ref={isCurrent ? marked : undefined}
              aria-current={isCurrent || undefined}
              className={styles['line']}
            >
              <p dir="auto">{line.sentence}</p>
              {line.details.length > 0 && (
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
        })}
      </ul>
    </section>
  ));
}
