import { useNumbers } from '#components/language/formats.ts';
import { useWords } from '#components/language/use-words.ts';
import { AccountBody } from '../account/AccountBody.tsx';
import { accountFacts } from '../account/account-facts.ts';
import { useLinkRecord } from '../data/use-link-record.ts';
import { Drawer } from '../header/Drawer.tsx';
import { MatchSheet } from '../header/MatchSheet.tsx';
import { useHeader } from '../header/use-header.tsx';
import { PersonList } from '../match/PersonList.tsx';
import { PersonSearch } from '../match/PersonSearch.tsx';
import { Section } from '../Section.tsx';
import { ChooseFrame } from './ChooseFrame.tsx';
import type { AccountMatch, OpenedFrom, ViewProps } from './view-props.ts';

/** An account's record: where its people stand, who is who, and everybody known there; one opens to the whole person. */
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

  return (
    <ChooseFrame
      context={context}
      look={look}
      header={header}
      name={account.name}
      about={accountFacts(account, say, numbers)}
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
      {context.account === undefined ? (
        <Section title={say('known', { count: people.length })}>
          <PersonList
            label={sayMatch('peopleAt', { account: account.name })}
            people={people}
            onChoose={(person) => onOpen(person.id, account)}
          />
        </Section>
      ) : (
        <AccountBody
          account={{ account, people, overview: context.account }}
          waitingFor={context.waitingFor}
          onOpen={(personId) => onOpen(personId, account)}
        />
      )}
    </ChooseFrame>
  );
}
