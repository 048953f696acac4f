import { Search } from 'lucide-react';
import { useState } from 'react';
import type { PersonCard } from '#lib/contract/people.ts';
import { usePeopleSearch } from '../../../data/definition-help.ts';
import styles from './PersonPreview.module.css';
import { useDebounced } from './use-debounced.ts';

/** Finds a person by name, e-mail or company. */
export function PersonSearch({ onChoose }: { onChoose: (person: PersonCard) => void }) {
  const [text, setText] = useState('');
  const query = useDebounced(text.trim(), 200);
  const found = usePeopleSearch(query);
  const people = query === '' ? [] : (found.data?.people ?? []);
  return (
    <search className={styles['search']}>
      <div className={styles['field']}>
        <Search aria-hidden="true" />
        <input
          type="search"
          aria-label="Search a person"
          placeholder="Name, e-mail or company"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <p role="status" className={styles['soft']}>
        {found.error !== null && query !== '' && found.error.message}
        {query !== '' && found.isSuccess && people.length === 0 && `Nobody is found for “${query}”.`}
      </p>
      <ul className={styles['found']} aria-label="People found">
        {people.map((person) => (
          <li key={person.id}>
            <button type="button" className={styles['person']} onClick={() => onChoose(person)}>
              <bdi className={styles['label']}>{person.label}</bdi>
              <bdi className={styles['soft']}>{[person.title, person.accountName].filter(Boolean).join(' · ')}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </search>
  );
}
