import type { AgreementSection } from '#lib/contract/agreement.ts';
import styles from './AgreementView.module.css';

/** An agreement in plain sentences, set like a document that two people read together. */
export function AgreementView({ sections }: { sections: readonly AgreementSection[] }) {
  return (
    <div className={styles['text']}>
      {sections.map(({ title, lines }) => (
        <section key={title} className={styles['section']}>
          <h3 className={styles['title']}>{title}</h3>
          <ul className={styles['lines']}>
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same; the text never changes its order
              <li key={at}>
                <p className={styles['sentence']} dir="auto">
                  {line.sentence}
                </p>
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
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
