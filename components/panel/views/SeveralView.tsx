import { useFailureWords } from '#components/language/use-failure-words.tsx';
import { useWords } from '#components/language/use-words.ts';
import { useLinkRecord } from '../data/use-link-record.ts';
import { useHeader } from '../header/use-header.tsx';
import { PersonList } from '../match/PersonList.tsx';
import { PersonSearch } from '../match/PersonSearch.tsx';
import { Section } from '../Section.tsx';
import styles from './Choose.module.css';
import { ChooseFrame } from './ChooseFrame.tsx';
import type { SeveralMatch, ViewProps } from './view-props.ts';

/** Several people could be meant: the rep chooses, we never guess. */
export function SeveralView({ seen, mode, context, look, match }: ViewProps & { match: SeveralMatch }) {
  const say = useWords('match');
  const failureWords = useFailureWords();
  const header = useHeader({ mode, hasMatch: false, canChoose: false });
  const { link, linking, failure } = useLinkRecord(seen, header.close);
  return (
    <ChooseFrame
      context={context}
      look={look}
      header={header}
      name={say('whoIsThis')}
      about={say('couldBe', { count: match.candidates.length })}
    >
      <Section title={say('chooseOne')}>
        <p className={styles['text']}>{say(match.because)}</p>
        <PersonList label={say('possible')} people={match.candidates} busyId={linking} hasEmail onChoose={(person) => link(person.id)} />
        {failure !== null && (
          <p role="alert" className={styles['error']}>
            {failureWords(failure)}
          </p>
        )}
      </Section>
      <Section title={say('noneOfThese')}>
        <PersonSearch busyId={linking} failure={null} onChoose={link} />
      </Section>
    </ChooseFrame>
  );
}
