import { useState } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import type { Account } from '#lib/contract/account.ts';
import { PersonList } from '../match/PersonList.tsx';
import { Section } from '../Section.tsx';
import { useShownAccount } from './account-context.ts';
import styles from './PeopleHere.module.css';

/** Drawn at once; the others on demand. */
const FEW = 10;

/** Everybody known at the company, who stands furthest first; of very many, how many are not listed. */
export function PeopleHere({ account: { account, overview } }: { account: Account }) {
  const say = useWords('account');
  const sayMatch = useWords('match');
  const { people, onOpen } = useShownAccount();
  const [isWhole, setIsWhole] = useState(false);
  const listed = [...people.values()];
  const shown = isWhole || listed.length <= FEW + 2 ? listed : listed.slice(0, FEW);
  const unlisted = overview.known - listed.length;
  return (
    <Section title={say('known', { count: overview.known })}>
      {listed.length === 0 ? (
        <p className={styles['none']}>{say('nobody')}</p>
      ) : (
        <PersonList label={sayMatch('peopleAt', { account: account.name })} people={shown} onChoose={(person) => onOpen(person.id)} />
      )}
      {shown.length < listed.length && (
        <Button size="s" variant="plain" onClick={() => setIsWhole(true)}>
          {say('showAll', { count: listed.length })}
        </Button>
      )}
      {unlisted > 0 && shown.length === listed.length && <p className={styles['more']}>{say('moreKnown', { count: unlisted })}</p>}
    </Section>
  );
}
