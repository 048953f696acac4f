import { useNumbers } from '#components/language/formats.ts';
import { useWords } from '#components/language/use-words.ts';
import { useLinkRecord } from '../data/use-link-record.ts';
import { Drawer } from '../header/Drawer.tsx';
import { MatchSheet } from '../header/MatchSheet.tsx';
import { useHeader } from '../header/use-header.tsx';
import { PersonList } from '../match/PersonList.tsx';
import { PersonSearch } from '../match/PersonSearch.tsx';
import { Section } from '../Section.tsx';
import styles from './Choose.module.css';
import { ChooseFrame } from './ChooseFrame.tsx';
import type { AccountMatch, OpenedFrom, ViewProps } from './view-props.ts';

/** An account's record: the people known there with their stages; one opens to the whole person. */
export function AccountView({
  seen,
  mode,
  context,
  look,
  match,
  onOpen,
}: ViewProps & { match: AccountMatch; onOpen: (personId: string, account: OpenedFrom['account']) => void }) {
  const say = useWords('account');
  const sayMatch = useWords('match');
  const term = useWords('terms');
  const numbers = useNumbers();
  const header = useHeader({ mode, hasMatch: true, canChoose: true });
  const { link, linking, failure } = useLinkRecord(seen, header.close);
  const { account, people } = match;
  const facts = [
    account.industry,
    account.employees === null ? null : say('employees', { count: account.employees, people: numbers.points(account.employees) }),
    account.country,
  ];

  return (
    <ChooseFrame
      context={context}
      look={look}
      header={header}
      name={account.name}
      about={facts.filter((fact) => fact !== null).join(' · ')}
      match={{ label: term(`match.${match.method}`), isOpen: header.drawer === 'match', onToggle: () => header.toggle('match') }}
      drawers={
        <>
          {header.drawer === 'match' && (
            <Drawer title={sayMatch('title')} onClose={header.close}>
              <MatchSheet
                match={match}
                isBusy={linking !== undefined}
                failure={failure}
                onConfirm={null}
                onChooseOther={() => header.toggle('search')}
                onForget={() => link(null)}
              />
            </Drawer>
          )}
          {header.drawer === 'search' && (
            <Drawer title={sayMatch('whoIsThis')} onClose={header.close}>
              <PersonSearch hasFocus busyId={linking} failure={failure} onChoose={link} />
            </Drawer>
          )}
        </>
      }
    >
      <Section title={say('known', { count: people.length })}>
        {people.length === 0 ? (
          <p className={styles['text']}>{say('nobody')}</p>
        ) : (
          <PersonList
            label={sayMatch('peopleAt', { account: account.name })}
            people={people}
            onChoose={(person) => onOpen(person.id, account)}
          />
        )}
      </Section>
    </ChooseFrame>
  );
}
