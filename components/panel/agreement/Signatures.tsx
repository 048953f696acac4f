import { CircleDashed, PenLine } from 'lucide-react';
import type { AgreementText } from '#lib/contract/agreement.ts';
import { Side } from '#lib/contract/vocabulary.ts';
import { SIDE } from '../words/sides.ts';
import { dayWord } from '../words/time.ts';
import styles from './Signatures.module.css';

/** Who signed exactly this text, and until when it holds without a new look. */
export function Signatures({ text, now }: { text: AgreementText; now: Date }) {
  const { signatures, reviewBy, contentHash } = text;
  const isOverdue = reviewBy !== null && Date.parse(reviewBy) < now.getTime();
  return (
    <div className={styles['signatures']}>
      <ul>
        {Side.options.map((side) => {
          const signature = signatures.find((one) => one.side === side);
          return (
            <li key={side} className={styles['side']} data-signed={signature !== undefined}>
              {signature === undefined ? <CircleDashed aria-hidden="true" /> : <PenLine aria-hidden="true" />}
              <span className={styles['label']}>{SIDE[side]}</span>
              {signature === undefined ? (
                <span>has yet to sign</span>
              ) : (
                <span>
                  <bdi>{signature.memberName}</bdi>, {dayWord(signature.signedAt, now)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p className={styles['foot']} title={`Content ${contentHash}`}>
        {signatures.length === Side.options.length && (
          <>
            Both signed this very text (<code>{contentHash.slice(0, 8)}</code>).{' '}
          </>
        )}
        {reviewBy !== null && (
          <span data-overdue={isOverdue}>
            {isOverdue ? `Its review was due on ${dayWord(reviewBy, now)}.` : `To be looked at again by ${dayWord(reviewBy, now)}.`}
          </span>
        )}
      </p>
    </div>
  );
}
