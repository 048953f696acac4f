import { Check, Search, Unlink } from 'lucide-react';
import { useTimes } from '#components/language/formats.ts';
import { useFailureWords } from '#components/language/use-failure-words.tsx';
import { type Say, useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import type { Match } from '#lib/contract/people.ts';
import type { Failure } from '../data/failure.ts';
import { useNow } from '../data/use-now.ts';
import styles from './MatchSheet.module.css';

export type MatchSheetProps = {
  match: Extract<Match, { kind: 'person' | 'account' }>;
  isBusy: boolean;
  failure: Failure | null;
  /** The rep says that the match is right: it is remembered as chosen. */
  onConfirm: (() => void) | null;
  onChooseOther: () => void;
  onForget: () => void;
};

/** How the record was matched, and the ways to mend it. */
export function MatchSheet({ match, isBusy, failure, onConfirm, onChooseOther, onForget }: MatchSheetProps) {
  const say = useWords('match');
  const failureWords = useFailureWords();
  const times = useTimes();
  const now = useNow();
  return (
    <div className={styles['sheet']}>
      <p>{howMatched(match, times.day(match.matchedAt, now), say)}</p>
      <div className={styles['actions']}>
        {onConfirm !== null && match.method !== 'chosen' && (
          <Button size="s" icon={<Check />} disabled={isBusy} onClick={onConfirm}>
            {say('isRight')}
          </Button>
        )}
        <Button size="s" icon={<Search />} disabled={isBusy} onClick={onChooseOther}>
          {say('chooseOther')}
        </Button>
        {(match.method === 'chosen' || match.method === 'learned') && (
          <Button size="s" variant="plain" icon={<Unlink />} disabled={isBusy} onClick={onForget}>
            {say('forget')}
          </Button>
        )}
      </div>
      {failure !== null && (
        <p role="alert" className={styles['error']}>
          {failureWords(failure)}
        </p>
      )}
    </div>
  );
}

/** How we know whom the record stands for. */
function howMatched(match: MatchSheetProps['match'], day: string, say: Say<'match'>): string {
  if (match.kind === 'person' && match.method === 'chosen' && match.matchedBy !== null)
    return say('how.chosenBy', { name: match.matchedBy, day });
  if (match.kind === 'person' && match.method === 'email' && match.person.email !== null)
    return say('how.emailNamed', { email: match.person.email, day });
  return say(`how.${match.method}`, { day });
}
