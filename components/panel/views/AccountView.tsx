import { useLinkRecord } from '../data/use-link-record.ts';
import { Drawer } from '../header/Drawer.tsx';
import { MATCH_LABEL, MatchSheet } from '../header/MatchSheet.tsx';
import { useHeader } from '../header/use-header.tsx';
import { PersonList } from '../match/PersonList.tsx';
import { PersonSearch } from '../match/PersonSearch.tsx';
import { Section } from '../Section.tsx';
import styles from './Choose.module.css';
import { ChooseFrame } from './ChooseFrame.tsx';
import type { AccountMatch, OpenedFrom, ViewProps } from './view-props.ts';

const count = new Intl.NumberFormat('en-GB');

/** An account's record: the people known there with their stages; one opens to the whole person. */
export function AccountView({
  seen,
  mode,
  context,
  look,
  match,
  onOpen,
}: ViewProps & { match: AccountMatch; onOpen: (personId: string, account: OpenedFrom['account']) => void }) {
  const header = useHeader({ mode, hasMatch: true, canChoose: true });
  const { link, linking, failure } = useLinkRecord(seen, header.close);
  const { account, people } = match;
  const facts = [account.industry, account.employees === null ? null : `${count.format(account.employees)} people`, account.country];
  const error = failure?.message ?? null;

  return (
    <ChooseFrame
      context={context}
      look={look}
      header={header}
      name={account.name}
      about={facts.filter((fact) => fact !== null).join(' · ')}
      match={{ label: MATCH_LABEL[match.method], isOpen: header.drawer === 'match', onToggle: () => header.toggle('match') }}
      drawers={
        <>
          {header.drawer === 'match' && (
            <Drawer title="How this was matched" onClose={header.close}>
              <MatchSheet
                match={match}
                isBusy={linking !== undefined}
                error={error}
                onConfirm={null}
                onChooseOther={() => header.toggle('search')}
                onForget={() => link(null)}
              />
            </Drawer>
          )}
          {header.drawer === 'search' && (
            <Drawer title="Who is this?" onClose={header.close}>
              <PersonSearch hasFocus busyId={linking} error={error} onChoose={link} />
            </Drawer>
          )}
        </>
      }
    >
      <Section title={people.length === 1 ? '1 person known here' : `${people.length} people known here`}>
        {people.length === 0 ? (
          <p className={styles['text']}>Nobody at this company is known yet. As soon as someone there responds, they appear here.</p>
        ) : (
          <PersonList label={`People at ${account.name}`} people={people} onChoose={(person) => onOpen(person.id, account)} />
        )}
      </Section>
    </ChooseFrame>
  );
}
