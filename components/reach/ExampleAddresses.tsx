import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Field } from '#components/ui/Field.tsx';
import { learnPattern, urlOf } from '#lib/adapters/learn-pattern.ts';
import { readPattern } from '#lib/adapters/read-pattern.ts';
import { crmOfAddress } from '#lib/adapters/registry.ts';
import type { CrmPattern } from '#lib/contract/crm-pattern.ts';
import type { CrmId } from '#lib/contract/vocabulary.ts';
import { Choice } from './Choice.tsx';
import styles from './ExampleAddresses.module.css';
import { RecordAddress } from './RecordAddress.tsx';
import { RECORD_TYPES, type ReachWords, type RecordType } from './words.ts';

type ExampleAddressesProps = {
  words: ReachWords;
  nameOf: (crm: CrmId) => string;
  /** An address that is at hand already. */
  firstAddress?: string;
  onAdd: (pattern: CrmPattern) => void;
};

/** Two addresses in, what was understood out, at once; then what the records are, and a third address to try it on. */
export function ExampleAddresses({ words, nameOf, firstAddress = '', onAdd }: ExampleAddressesProps) {
  const [one, setOne] = useState(firstAddress);
  const [other, setOther] = useState('');
  const [third, setThird] = useState('');
  const [way, setWay] = useState(0);
  const [type, setType] = useState<RecordType | null>(null);
  const lesson = lessonOf(one, other, nameOf);
  const choices = lesson?.ok ? lesson.choices : [];
  const chosen = choices[way] ?? choices[0];

  function change(set: (text: string) => void, text: string) {
    set(text);
    setWay(0);
  }

  function add() {
    if (chosen === undefined || type === null) return;
    onAdd({ ...chosen.pattern, objectType: type });
    setOne('');
    setOther('');
    setThird('');
    setType(null);
  }

  return (
    <div className={styles['form']}>
      <Address label={words.first} hint={words.hint} value={one} onChange={(text) => change(setOne, text)} />
      <Address label={words.second} value={other} onChange={(text) => change(setOther, text)} />
      <div role="status" className={styles['answer']}>
        {lesson?.ok === false && <p className={styles['fault']}>{words.fault(lesson.fault)}</p>}
        {choices.length === 1 && chosen !== undefined && <Understood words={words} choice={chosen} />}
      </div>
      {choices.length > 1 && (
        <Choice
          legend={words.severalWays}
          value={String(way)}
          options={choices.map((choice, at) => ({ value: String(at), label: <Understood words={words} choice={choice} /> }))}
          onChange={(at) => setWay(Number(at))}
          isWide
        />
      )}
      {chosen !== undefined && (
        <>
          <Choice
            legend={words.whatAreThey}
            value={type}
            options={RECORD_TYPES.map((value) => ({ value, label: words.types[value] }))}
            onChange={setType}
          />
          <Address label={words.third} hint={words.thirdHint} value={third} onChange={setThird} />
          <p role="status" className={styles['third']}>
            {third.trim() !== '' && verdict(words, chosen.pattern, third)}
          </p>
          <Button className={styles['add']} icon={<Plus />} variant="primary" disabled={type === null} onClick={add}>
            {words.add}
          </Button>
        </>
      )}
    </div>
  );
}

type Understanding = { pattern: Omit<CrmPattern, 'objectType'>; ids: readonly [string, string] };

function Understood({ words, choice: { pattern, ids } }: { words: ReachWords; choice: Understanding }) {
  return (
    <span className={styles['understood']}>
      {words.recordsAreAt} <RecordAddress pattern={pattern} id={words.id} /> {words.theseTwo(ids)}
    </span>
  );
}

type AddressProps = { label: string; hint?: string; value: string; onChange: (text: string) => void };

function Address({ label, hint, value, onChange }: AddressProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode="url"
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          // It may stand in a form whose own button does something else.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      )}
    </Field>
  );
}

/** Null until both addresses are there. */
function lessonOf(one: string, other: string, nameOf: (crm: CrmId) => string) {
  if (one.trim() === '' || other.trim() === '') return null;
  const known = [one, other].map((text) => urlOf(text)).map((url) => url && crmOfAddress(url));
  const [crm] = known;
  if (crm && known.every((found) => found === crm)) return { ok: false, fault: { kind: 'known', crm: nameOf(crm) } } as const;
  return learnPattern(one, other);
}

function verdict(words: ReachWords, pattern: Understanding['pattern'], address: string): string {
  const url = urlOf(address);
  if (url === null) return words.fault({ kind: 'noAddress', which: 'second' });
  const id = readPattern(pattern, url);
  return id === null ? words.isNone : words.isRecord(id);
}
