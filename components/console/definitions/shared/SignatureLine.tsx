import { Check } from 'lucide-react';
import type { Signature } from '#lib/contract/agreement.ts';
import type { Side } from '#lib/contract/vocabulary.ts';
import { moment } from '../../format.ts';
import styles from './SignatureLine.module.css';
import { SIDES } from './standing.ts';

/** One side's place for a signature: who signed and when, or that nobody has; `isOpen` says that somebody still can. */
export function SignatureLine({ side, signature, isOpen = false }: { side: Side; signature: Signature | undefined; isOpen?: boolean }) {
  return (
    <div className={styles['line']} data-signed={signature !== undefined}>
      <span className={styles['mark']} aria-hidden="true">
        {signature && <Check />}
      </span>
      <div className={styles['words']}>
        <p className={styles['side']}>{signature ? `Signed for ${SIDES[side]}` : `Not signed for ${SIDES[side]}${isOpen ? ' yet' : ''}`}</p>
        {signature && (
          <p className={styles['who']}>
            <bdi>{signature.memberName}</bdi>
            <time dateTime={signature.signedAt}>{moment(signature.signedAt)}</time>
          </p>
        )}
      </div>
    </div>
  );
}
