import { useLinkRecord } from '../data/use-link-record.ts';
import { useHeader } from '../header/use-header.tsx';
import { PersonList } from '../match/PersonList.tsx';
import { PersonSearch } from '../match/PersonSearch.tsx';
import { Section } from '../Section.tsx';
import styles from './Choose.module.css';
import { ChooseFrame } from './ChooseFrame.tsx';
import type { SeveralMatch, ViewProps } from './view-props.ts';

const BECAUSE: Readonly<Record<SeveralMatch['because'], string>> = {
  sameEmail: 'They share the e-mail address on this page.',
  sameRecord: 'They were all imported for this record.',
};

/** Several people could be meant: the rep chooses, we never guess. */
export function SeveralView({ seen, mode, context, look, match }: ViewProps & { match: SeveralMatch }) {
  const header = useHeader({ mode, hasMatch: false, canChoose: false });
  const { link, linking, failure } = useLinkRecord(seen, header.close);
  return (
    <ChooseFrame
      context={context}
      look={look}
      header={header}
      name="Who is this?"
      about={`${match.candidates.length} people could be meant`}
    >
      <Section title="Choose the one">
        <p className={styles['text']}>{BECAUSE[match.because]} Your choice is remembered for everyone.</p>
        <PersonList
          label="People who could be meant"
          people={match.candidates}
          busyId={linking}
          hasEmail
          onChoose={(person) => link(person.id)}
        />
        {failure !== null && (
          <p role="alert" className={styles['error']}>
            {failure.message}
          </p>
        )}
      </Section>
      <Section title="None of these">
        <PersonSearch busyId={linking} error={null} onChoose={link} />
      </Section>
    </ChooseFrame>
  );
}
