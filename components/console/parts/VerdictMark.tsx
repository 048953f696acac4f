import { CircleHelp, ThumbsDown, ThumbsUp } from 'lucide-react';
import { Badge, type Tone } from '#components/ui/Badge.tsx';
import type { Verdict } from '#lib/contract/vocabulary.ts';
import { VERDICTS } from '../words.ts';
import styles from './VerdictMark.module.css';

const LOOKS = {
  good: { Icon: ThumbsUp, tone: 'positive' },
  notGood: { Icon: ThumbsDown, tone: 'negative' },
  notSure: { Icon: CircleHelp, tone: 'neutral' },
} as const satisfies Record<Verdict, { Icon: typeof ThumbsUp; tone: Tone }>;

/** A verdict as a word with its sign. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const { Icon, tone } = LOOKS[verdict];
  return (
    <Badge tone={tone} icon={<Icon />}>
      {VERDICTS[verdict]}
    </Badge>
  );
}

/** A verdict's sign alone, beside words that say the same. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { Icon, tone } = LOOKS[verdict];
  return (
    <span className={styles['mark']} data-tone={tone}>
      <Icon aria-hidden="true" />
    </span>
  );
}
