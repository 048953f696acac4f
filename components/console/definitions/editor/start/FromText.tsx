import { Braces, FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { LineProblems } from '../json/LineProblems.tsx';
import { NumberedText, type NumberedTextHandle } from '../json/NumberedText.tsx';
import { readJsonFile } from '../json/read-json-file.ts';
import { readBody } from '../model/json-text.ts';
import type { Begin } from './begin.ts';
import styles from './Start.module.css';

/** A definition that somebody has as JSON: from another workspace, or written elsewhere. */
export function FromText({ isPending, onBegin }: { isPending: boolean; onBegin: Begin }) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const area = useRef<NumberedTextHandle>(null);
  const input = useRef<HTMLInputElement>(null);
  const problems = isAsked ? readBody(text).problems : [];

  const begin = () => {
    const read = readBody(text);
    setAsked(true);
    if (read.body !== null && read.problems.length === 0)
      onBegin({ name: 'Definition from a text', from: { kind: 'body', body: read.body } });
  };
  return (
    <section className={styles['way']} aria-labelledby="from-text">
      <h2 id="from-text" className={styles['title']}>
        From JSON
      </h2>
      <p>The text of a definition, as “Download” in the editor writes it.</p>
      <div className={styles['line']}>
        <Button icon={<FileUp />} onClick={() => input.current?.click()}>
          Upload a file
        </Button>
        {!isOpen && (
          <Button icon={<Braces />} onClick={() => setOpen(true)}>
            Paste a text
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept=".json,application/json,text/plain"
          aria-label="JSON file"
          className="visually-hidden"
          tabIndex={-1}
          onChange={async ({ target }) => {
            const file = target.files?.[0];
            target.value = '';
            if (!file) return;
            const result = await readJsonFile(file);
            setNote(result.ok ? '' : result.error.message);
            if (!result.ok) return;
            setText(result.value);
            setOpen(true);
            setAsked(true);
          }}
        />
      </div>
      {note !== '' && <p role="alert">{note}</p>}
      {isOpen && (
        <>
          <LineProblems
            problems={problems}
            title="To be mended before a draft can begin with it"
            onLine={(line) => area.current?.goTo(line)}
          />
          <NumberedText ref={area} text={text} isReadOnly={false} wrong={problems.map(({ line }) => line)} onChange={setText} />
          <div>
            <Button variant="primary" disabled={isPending} onClick={begin}>
              Begin with this text
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
