import { useFailureWords } from '#components/language/use-failure-words.tsx';
import { type Say, useWords } from '#components/language/use-words.ts';
import { Field } from '#components/ui/Field.tsx';
import { isText, useKept, useMayTakeFocus } from '../data/drafts.ts';
import type { Failure } from '../data/failure.ts';
import { usePeopleSearch } from '../data/use-people-search.ts';
import { PersonList } from './PersonList.tsx';
import styles from './PersonSearch.module.css';

export type PersonSearchProps = {
  busyId: string | null | undefined;
  failure: Failure | null;
  hasFocus?: boolean;
  onChoose: (personId: string) => void;
};

/** Search for a person and choose: two clicks, remembered for everyone. */
export function PersonSearch({ busyId, failure: refused, hasFocus = false, onChoose }: PersonSearchProps) {
  const say = useWords('match');
  const failureWords = useFailureWords();
  const mayTakeFocus = useMayTakeFocus();
  const [query, setQuery] = useKept('search', '', isText);
  const { people, failure, isSearching } = usePeopleSearch(query);
  const problem = refused ?? failure;
  return (
    <search className={styles['search']}>
      <Field label={say('search')} hint={say('searchHint')} {...(problem === null ? {} : { error: failureWords(problem) })}>
        {(control) => (
          <input
            {...control}
            type="search"
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            // biome-ignore lint/a11y/noAutofocus: the person has just asked for the search
            autoFocus={hasFocus && mayTakeFocus()}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        )}
      </Field>
      <p role="status" className={people === null || people.length > 0 ? 'visually-hidden' : styles['none']}>
        {resultWord(people?.length ?? null, isSearching, query, say)}
      </p>
      {people !== null && people.length > 0 && (
        <PersonList label={say('found')} people={people} busyId={busyId} hasEmail onChoose={(person) => onChoose(person.id)} />
      )}
    </search>
  );
}

function resultWord(count: number | null, isSearching: boolean, query: string, say: Say<'match'>): string {
  if (count === null) return isSearching ? say('searching') : '';
  if (count > 0) return say('foundCount', { count });
  return isSearching ? say('searching') : say('nobody', { query: query.trim() });
}
