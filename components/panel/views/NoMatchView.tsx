import { useWords } from '#components/language/use-words.ts';
import { useLinkRecord } from '../data/use-link-record.ts';
import { useHeader } from '../header/use-header.tsx';
import { PersonSearch } from '../match/PersonSearch.tsx';
import { Section } from '../Section.tsx';
import styles from './Choose.module.css';
import { ChooseFrame } from './ChooseFrame.tsx';
import type { ViewProps } from './view-props.ts';

/** Nobody is known for this record: the rep may say who it is. */
export function NoMatchView({ seen, mode, context, look }: ViewProps) {
  const say = useWords('match');
  const header = useHeader({ mode, hasMatch: false, canChoose: false });
  const { link, linking, failure } = useLinkRecord(seen, header.close);
  return (
    <ChooseFrame context={context} look={look} header={header} name={say('notMatched')} about={say('nobodyKnown')}>
      <Section title={say('doYouKnow')}>
        <p className={styles['text']}>{seen.email === null ? say('noOne') : say('noOneNor', { email: seen.email })}</p>
        <PersonSearch busyId={linking} failure={failure} onChoose={link} />
      </Section>
    </ChooseFrame>
  );
}
