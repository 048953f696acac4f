import type { DefinitionRef } from '#lib/contract/definition-ref.ts';
import type { PersonCard } from '#lib/contract/people.ts';
import { Later } from '../later/Later.tsx';
import type { Pages } from './use-pages.ts';

/** The page that lies over a person's record, if any. `active`: the definition that counts now. */
export function CurrentPage({ pages, person, active }: { pages: Pages; person: PersonCard; active: DefinitionRef | null }) {
  const { current, back } = pages;
  if (current === null) return null;
  return (
    <Later onBack={back}>
      {({ HistoryPage, AgreementPage }) => {
        if (current.name === 'history') return <HistoryPage person={person} onBack={back} />;
        const { version, line } = current;
        return <AgreementPage key={`${version} ${line}`} version={version} line={line} active={active} onBack={back} />;
      }}
    </Later>
  );
}
