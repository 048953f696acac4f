import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Popover } from '#components/ui/Popover.tsx';
import { patternTest } from '#lib/journey/safe-regex.ts';
import styles from './PatternTry.module.css';

/** A place to try a pattern: on a text of one's own, and on values from the history. */
export function PatternTry({ pattern, examples }: { pattern: string; examples: readonly string[] }) {
  const [text, setText] = useState('');
  const matches = patternTest(pattern);
  return (
    <Popover
      title="Try the pattern"
      trigger={
        <Button size="s" variant="plain" icon={<FlaskConical />}>
          Try it
        </Button>
      }
    >
      <div className={styles['try']}>
        <input
          type="text"
          className={styles['input']}
          aria-label="A text to try"
          placeholder="Type a text to try"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <p role="status" className={styles['answer']}>
          {text === '' ? 'Capital or small letters make no difference.' : matches(text) ? 'Yes, this matches.' : 'No, this does not match.'}
        </p>
        {examples.length > 0 && (
          <ul className={styles['examples']}>
            {examples.slice(0, 8).map((example) => (
              <li key={example} data-match={matches(example)}>
                <bdi>{example}</bdi> <span>{matches(example) ? 'matches' : 'does not'}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Popover>
  );
}
