import { useWords } from '#components/language/use-words.ts';
import type { Recommendation } from '#lib/contract/content.ts';
import type { Subject } from '../data/use-entries.ts';
import type { Refusal } from '../data/use-visible-clicks.ts';
import { Section } from '../Section.tsx';
import { AssetCard } from './AssetCard.tsx';
import styles from './SendNext.module.css';

/** Up to three assets that fit, each with why, and the ways to use it or to put it aside. */
export function SendNext({
  recommendations,
  subject,
  onRefused,
}: {
  recommendations: readonly Recommendation[];
  subject: Subject;
  onRefused: (why: Refusal) => void;
}) {
  const say = useWords('send');
  return (
    <Section title={say('title')}>
      {recommendations.length === 0 ? (
        <p className={styles['none']}>{say('none')}</p>
      ) : (
        <ul className={styles['list']}>
          {recommendations.slice(0, 3).map((recommendation) => (
            <li key={recommendation.asset.id}>
              <AssetCard recommendation={recommendation} subject={subject} onRefused={onRefused} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
