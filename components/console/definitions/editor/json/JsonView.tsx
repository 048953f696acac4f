import { Copy, Download, FileUp } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import { download } from '../../../parts/download.ts';
import { readBody, writeBody } from '../model/json-text.ts';
import styles from './JsonView.module.css';
import { LineProblems } from './LineProblems.tsx';
import { NumberedText, type NumberedTextHandle } from './NumberedText.tsx';
import { readJsonFile } from './read-json-file.ts';

export type KeptText = { text: string; body: DefinitionBody };

export type JsonViewProps = {
  body: DefinitionBody;
  name: string;
  mayEdit: boolean;
  /** A text that could not be read, from the last time this view was open. */
  kept: KeptText | null;
  onKeep: (kept: KeptText | null) => void;
  onBody: (body: DefinitionBody) => void;
};

/** The definition as JSON. What can be read goes into the draft at once; what cannot is told by line, and waits. */
export function JsonView({ body, name, mayEdit, kept, onKeep, onBody }: JsonViewProps) {
  const [own, setOwn] = useState<KeptText>(() => (kept?.body === body ? kept : { text: writeBody(body), body }));
  // An undo, or somebody else's save, changed the draft under this text.
  const shown = own.body === body ? own : { text: writeBody(body), body };
  const text = useDeferredValue(shown.text);
  const read = useMemo(() => readBody(text), [text]);
  const [note, setNote] = useState('');
  const area = useRef<NumberedTextHandle>(null);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    onKeep(read.body === null ? own : null);
  }, [read, own, onKeep]);

  const take = (next: string) => {
    setNote('');
    const { body: nextBody } = readBody(next);
    setOwn({ text: next, body: nextBody ?? body });
    if (nextBody !== null) onBody(nextBody);
  };

  return (
    <div className={styles['view']}>
      <div className={styles['top']}>
        <div className={styles['bar']}>
          <p className={styles['lead']}>
            The same definition as plain data, for those who want it. It follows the form, and the form follows it.
          </p>
          <div className={styles['actions']}>
            <Button
              size="s"
              icon={<Copy />}
              onClick={() =>
                void navigator.clipboard.writeText(shown.text).then(
                  () => setNote('Copied.'),
                  () => setNote('The browser did not let us copy. Select the text instead.'),
                )
              }
            >
              Copy
            </Button>
            <Button size="s" icon={<Download />} onClick={() => download(`${fileName(name)}.json`, 'application/json', shown.text)}>
              Download
            </Button>
            {mayEdit && (
              <Button size="s" icon={<FileUp />} onClick={() => input.current?.click()}>
                Upload a file
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
                const result = file && (await readJsonFile(file));
                if (result?.ok) take(result.value);
                else if (result) setNote(result.error.message);
              }}
            />
          </div>
        </div>
        <p role="status" className={styles['note']}>
          {note}
        </p>
        <LineProblems
          problems={read.problems}
          tone={read.body === null ? 'negative' : 'warning'}
          title={
            read.body === null
              ? 'This text is not in the draft yet: the form shows the last one that could be read'
              : 'To be mended before this can be saved'
          }
          onLine={(line) => area.current?.goTo(line)}
        />
      </div>
      <NumberedText ref={area} text={shown.text} isReadOnly={!mayEdit} wrong={read.problems.map(({ line }) => line)} onChange={take} />
    </div>
  );
}

function fileName(name: string): string {
  return (
    name
      .trim()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .toLowerCase() || 'definition'
  );
}
