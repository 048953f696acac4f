import { useLinkRecord } from '../data/use-link-record.ts';
import { useHeader } from '../header/use-header.tsx';
import { PersonSearch } from '../match/PersonSearch.tsx';
import { Section } from '../Section.tsx';
import styles from './Choose.module.css';
import { ChooseFrame } from './ChooseFrame.tsx';
import type { ViewProps } from './view-props.ts';

/** Nobody is known for this record: the rep may say who it is. */
export function NoMatchView({ seen, mode, context, look }: ViewProps) {
  const header = useHeader({ mode, hasMatch: false, canChoose: false });
  const { link, linking, failure } = useLinkRecord(seen, header.close);
  return (
    <ChooseFrame context={context} look={look} header={header} name="Not matched yet" about="Nobody is known for this record">
      <Section title="Do you know who this is?">
        <p className={styles['text']}>
          Marketing has no one under this record’s number{seen.email === null ? '' : ` or ${seen.email}`}. Find the person once, and
          everyone sees them here from then on.
        </p>
        <PersonSearch busyId={linking} error={failure?.message ?? null} onChoose={link} />
      </Section>
    </ChooseFrame>
  );
}
