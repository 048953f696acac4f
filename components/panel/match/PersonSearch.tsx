import { Field } from '#components/ui/Field.tsx';
import { isText, useKept, useMayTakeFocus } from '../data/drafts.ts';
import { usePeopleSearch } from '../data/use-people-search.ts';
import { PersonList } from './PersonList.tsx';
import styles from './PersonSearch.module.css';

export type PersonSearchProps = {
  busyId: string | null | undefined;
  error: string | null;
  hasFocus?: boolean;
  onChoose: (personId: string) => void;
};

/** Search for a person and choose: two clicks, remembered for everyone. */
export function PersonSearch({ busyId, error, hasFocus = false, onChoose }: PersonSearchProps) {
  const mayTakeFocus = useMayTakeFocus();
  const [query, setQuery] = useKept('search', '', isText);
  const { people, failure, isSearching } = usePeopleSearch(query);
  const problem = error ?? failure?.message;
  return (
    <search className={styles['search']}>
      <Field label="Search people" hint="Name, e-mail, company or lead number" {...(problem === undefined ? {} : { error: problem })}>
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
        {resultWord(people?.length ?? null, isSearching, query)}
      </p>
      {people !== null && people.length > 0 && (
        <PersonList label="People found" people={people} busyId={busyId} hasEmail onChoose={(person) => onChoose(person.id)} />
      )}
    </search>
  );
}

function resultWord(count: number | null, isSearching: boolean, query: string): string {
  if (count === null) return isSearching ? 'Searching' : '';
  if (count === 0) return isSearching ? 'Searching' : `Nobody is known as “${query.trim()}”. Try their e-mail or company.`;
  return count === 1 ? '1 person found' : `${count} people found`;
}
