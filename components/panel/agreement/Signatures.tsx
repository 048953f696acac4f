import { CircleDashed, PenLine } from 'lucide-react';
import { useTimes } from '#components/language/formats.ts';
import { drawn, useWords } from '#components/language/use-words.ts';
import type { AgreementText } from '#lib/contract/agreement.ts';
import { SIDES } from '../words/lists.ts';
import styles from './Signatures.module.css';

/** Who signed exactly this text, and until when it holds without a new look. */
export function Signatures({ text, now }: { text: AgreementText; now: Date }) {
  const say = useWords('agreement');
  const term = useWords('terms');
  const times = useTimes();
  const { signatures, reviewBy, contentHash } = text;
  const isOverdue = reviewBy !== null && Date.parse(reviewBy) < now.getTime();
  return (
    <div className={styles['signatures']}>
      <ul>
        {SIDES.map((side) => {
          const signature = signatures.find((one) => one.side === side);
          return (
            <li key={side} className={styles['side']} data-signed={signature !== undefined}>
              {signature === undefined ? <CircleDashed aria-hidden="true" /> : <PenLine aria-hidden="true" />}
              <span className={styles['label']}>{term(`side.${side}`)}</span>
              {signature === undefined ? (
                <span>{say('yetToSign')}</span>
              ) : (
                <span>
                  {drawn(
                    say.parts('signed', {
                      name: signature.memberName,
                      day: times.day(signature.signedAt, now),
                      who: (name) => <bdi>{name}</bdi>,
                    }),
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p className={styles['foot']} title={say('content', { hash: contentHash })}>
        {signatures.length === SIDES.length && (
          <>{drawn(say.parts('both', { hash: contentHash.slice(0, 8), code: (hash) => <code>{hash}</code> }))} </>
        )}
        {reviewBy !== null && (
          <span data-overdue={isOverdue}>{say(isOverdue ? 'reviewWasDue' : 'reviewBy', { day: times.day(reviewBy, now) })}</span>
        )}
      </p>
    </div>
  );
}
