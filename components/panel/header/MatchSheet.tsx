import { Check, Search, Unlink } from 'lucide-react';
import { Button } from '#components/ui/Button.tsx';
import type { Match } from '#lib/contract/people.ts';
import type { MatchMethod } from '#lib/contract/vocabulary.ts';
import { useNow } from '../data/use-now.ts';
import { dayWord } from '../words/time.ts';
import styles from './MatchSheet.module.css';

export const MATCH_LABEL: Readonly<Record<MatchMethod, string>> = {
  imported: 'Exact id',
  learned: 'Learned id',
  email: 'E-mail',
  chosen: 'Chosen',
};

export type MatchSheetProps = {
  match: Extract<Match, { kind: 'person' | 'account' }>;
  isBusy: boolean;
  error: string | null;
  /** The rep says that the match is right: it is remembered as chosen. */
  onConfirm: (() => void) | null;
  onChooseOther: () => void;
  onForget: () => void;
};

/** How the record was matched, and the ways to mend it. */
export function MatchSheet({ match, isBusy, error, onConfirm, onChooseOther, onForget }: MatchSheetProps) {
  const now = useNow();
  return (
    <div className={styles['sheet']}>
      <p>{matchSentence(match, now)}</p>
      <div className={styles['actions']}>
        {onConfirm !== null && match.method !== 'chosen' && (
          <Button size="s" icon={<Check />} disabled={isBusy} onClick={onConfirm}>
            This is right
          </Button>
        )}
        <Button size="s" icon={<Search />} disabled={isBusy} onClick={onChooseOther}>
          Choose someone else
        </Button>
        {(match.method === 'chosen' || match.method === 'learned') && (
          <Button size="s" variant="plain" icon={<Unlink />} disabled={isBusy} onClick={onForget}>
            Forget this match
          </Button>
        )}
      </div>
      {error !== null && (
        <p role="alert" className={styles['error']}>
          {error}
        </p>
      )}
    </div>
  );
}

/** The same in a few words: `Dana Whitfield, by this record’s own number`. */
export function identityOf({ person, method, matchedBy }: Extract<Match, { kind: 'person' }>): string {
  const how: Record<MatchMethod, string> = {
    imported: 'by this record’s own number',
    learned: 'by a number that was matched before',
    email: 'by the e-mail address on this page',
    chosen: `chosen by ${matchedBy ?? 'a colleague'}`,
  };
  return `${person.name ?? person.label}, ${how[method]}`;
}

/** How we know whom the record stands for. */
function matchSentence(match: MatchSheetProps['match'], now: Date): string {
  const day = dayWord(match.matchedAt, now);
  const by = match.kind === 'person' && match.matchedBy !== null ? match.matchedBy : 'A colleague';
  const email = match.kind === 'person' ? match.person.email : null;
  const sentences: Record<MatchMethod, string> = {
    imported: `This record’s own CRM number was imported on ${day}. That is an exact match.`,
    learned: `This record’s CRM number was learned on ${day}, when it was first matched.`,
    email: `Matched on ${day} by the e-mail address on this page${email === null ? '' : `, ${email}`}.`,
    chosen: `${by} chose this on ${day}. Everyone in the workspace sees the same choice.`,
  };
  return sentences[match.method];
}
