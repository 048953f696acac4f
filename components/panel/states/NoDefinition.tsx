import { Section } from '../Section.tsx';
import styles from './NoDefinition.module.css';

/** The person is known, but there is no agreement yet by which anybody could be judged. */
export function NoDefinition() {
  return (
    <Section title="Not judged yet">
      <p className={styles['text']}>
        Marketing and sales have not signed a definition in this workspace yet, so there is no stage, no score and nothing to send. Your
        answer reaches marketing all the same.
      </p>
    </Section>
  );
}
