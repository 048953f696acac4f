import { CircleHelp, ThumbsDown, ThumbsUp } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { cx } from '#components/ui/cx.ts';
import { Kbd } from '#components/ui/Kbd.tsx';
import type { RejectReason, Verdict } from '#lib/contract/vocabulary.ts';
import { isFlag, useForget, useKept } from '../data/drafts.ts';
import { type Refusal, useVisibleClicks } from '../data/use-visible-clicks.ts';
import { useKeys } from '../keys/use-keys.ts';
import { Reasons } from './Reasons.tsx';
import { StatusLine } from './StatusLine.tsx';
import type { VerdictControl } from './use-verdict.ts';
import styles from './VerdictBar.module.css';

export type VerdictBarProps = {
  control: VerdictControl;
  reasons: readonly RejectReason[];
  onHelp: () => void;
};

const ICONS: Readonly<Record<Verdict, ReactNode>> = { good: <ThumbsUp />, notGood: <ThumbsDown />, notSure: <CircleHelp /> };
const KEYS: Readonly<Record<Verdict, string | null>> = { good: 'G', notGood: 'N', notSure: null };

/** The rep's answer: one click or key, a reason in one more, undone where it was given. Only clicks on a panel that can be seen count. */
export function VerdictBar({ control, reasons, onHelp }: VerdictBarProps) {
  const say = useWords('verdict');
  const term = useWords('terms');
  const { standing } = control;
  const [isAsking, setIsAsking] = useKept('reason.isAsking', false, isFlag);
  const forgetReason = useForget('reason.');
  const bar = useRef<HTMLDivElement>(null);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const guard = useVisibleClicks(setRefused);

  const counted = (event: Event, act: () => void) =>
    guard(event, () => {
      setRefused(null);
      act();
    });
  const give = (verdict: Verdict) => (event: Event) =>
    counted(event, () => {
      control.give(verdict);
      setIsAsking(verdict === 'notGood');
    });
  const takeBack = (event: Event) =>
    counted(event, () => {
      keepFocus();
      control.takeBack();
      forgetReason();
    });
  const giveReason = (reason: RejectReason, event: Event, text?: string) =>
    counted(event, () => {
      control.giveReason(reason, text);
      forgetReason();
    });

  /** The button that takes back leaves with what it took back: the focus goes to the verdict that it was about. */
  const keepFocus = () => {
    const hasFocus = bar.current?.contains(document.activeElement) === true;
    if (hasFocus) bar.current?.querySelector<HTMLElement>('fieldset > [aria-pressed="true"]')?.focus();
  };

  useKeys({ g: give('good'), n: give('notGood'), ...(standing === null ? {} : { u: takeBack }) });

  return (
    <div ref={bar} className={styles['bar']}>
      {isAsking && standing?.verdict === 'notGood' && (
        <Reasons reasons={reasons} chosen={standing.reason} onChoose={giveReason} onSkip={() => setIsAsking(false)} />
      )}
      <fieldset className={styles['buttons']} aria-label={say('label')}>
        {(['good', 'notGood', 'notSure'] as const).map((verdict) => (
          <button
            key={verdict}
            type="button"
            className={cx(styles['verdict'], styles[verdict])}
            // What could not be kept does not stand.
            aria-pressed={standing?.verdict === verdict && standing.status !== 'lost'}
            aria-keyshortcuts={KEYS[verdict] ?? undefined}
            onClick={(event) => give(verdict)(event.nativeEvent)}
          >
            <span className={styles['icon']} aria-hidden="true">
              {ICONS[verdict]}
            </span>
            {term(`verdict.${verdict}`)}
            {KEYS[verdict] !== null && (
              <span className={styles['key']} aria-hidden="true">
                <Kbd>{KEYS[verdict] ?? ''}</Kbd>
              </span>
            )}
          </button>
        ))}
      </fieldset>
      <StatusLine
        control={control}
        refused={refused}
        isAsking={isAsking && standing?.verdict === 'notGood'}
        onAskReason={() => setIsAsking(true)}
        onTakeBack={takeBack}
        onHelp={onHelp}
      />
    </div>
  );
}
