import { useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import type { DefinitionSummary, DefinitionVersion } from '#lib/contract/agreement.ts';
import { Side } from '#lib/contract/vocabulary.ts';
import { useMe, useMembers } from '../../data/workspace.ts';
import { moment } from '../../format.ts';
import { canSign } from '../../roles.ts';
import { Fingerprint } from '../shared/Fingerprint.tsx';
import { SignatureLine } from '../shared/SignatureLine.tsx';
import { inDays, isMyTurn, isOnItsWay, missingSides, reviewOf, SIDES } from '../shared/standing.ts';
import { WaitsFor } from '../shared/WaitsFor.tsx';
import { SignDialog } from './SignDialog.tsx';
import styles from './Signing.module.css';
import { Withdraw } from './Withdraw.tsx';

type SigningProps = { version: DefinitionVersion; active: DefinitionSummary | undefined; now: Date };

/** Both places for a signature, the dates, the fingerprint of what is signed, and the button for whose turn it is. */
export function Signing({ version, active, now }: SigningProps) {
  const me = useMe().data?.member;
  const members = useMembers();
  // The side is kept while the dialog is open: what it has to say must not vanish when the version changes under it.
  const [signing, setSigning] = useState<Side | null>(null);
  const mySide = me !== undefined && canSign(me.role) && isMyTurn(version, me) ? me.side : null;

  return (
    <div className={styles['card']}>
      <div className={styles['lines']}>
        {Side.options.map((side) => (
          <SignatureLine
            key={side}
            side={side}
            isOpen={isOnItsWay(version)}
            signature={version.signatures.find((signature) => signature.side === side)}
          />
        ))}
      </div>
      {isOnItsWay(version) && (
        <div className={styles['turn']} role="status">
          <WaitsFor version={version} members={members.data?.members ?? []} me={me} now={now} />
        </div>
      )}
      {mySide !== null && (
        <Button variant="primary" onClick={() => setSigning(mySide)}>
          Sign for {SIDES[mySide]}
        </Button>
      )}
      {mySide === null && me !== undefined && <WhyNoButton version={version} me={me} />}

      <dl className={styles['facts']}>
        <div>
          <dt>Counts from</dt>
          <dd>{countsFrom(version)}</dd>
        </div>
        <div>
          <dt>To be looked at again</dt>
          <dd>
            {version.reviewBy === null ? 'No day was set' : `${moment(version.reviewBy)} (${inDays(reviewOf(version.reviewBy, now).days)})`}
          </dd>
        </div>
        <div>
          <dt>Content fingerprint</dt>
          <dd>
            <Fingerprint hash={version.contentHash} />
            <p className={styles['soft']}>A signature names exactly this content. A change of one word gives another fingerprint.</p>
          </dd>
        </div>
      </dl>
      {isOnItsWay(version) && me !== undefined && canSign(me.role) && <Withdraw version={version} />}
      {signing !== null && <SignDialog version={version} side={signing} active={active} now={now} onClose={() => setSigning(null)} />}
    </div>
  );
}

/** Said to whoever could expect a button and has none. */
function WhyNoButton({
  version,
  me,
}: {
  version: DefinitionVersion;
  me: { id: string; side: Side | null; role: Parameters<typeof canSign>[0] };
}) {
  if (missingSides(version).length === 0) return null;
  if (version.signatures.some(({ memberId }) => memberId === me.id)) {
    return <p className={styles['soft']}>You have signed. The other side’s signature must be another person’s.</p>;
  }
  if (!canSign(me.role)) return <p className={styles['soft']}>Reps read the agreement; they do not sign it.</p>;
  if (me.side === null) return <p className={styles['soft']}>You sign for neither side. An admin can change that under Members.</p>;
  return null;
}

function countsFrom(version: DefinitionVersion): string {
  if (version.activatedAt !== null) return moment(version.activatedAt);
  if (version.effectiveAt !== null) return `Not before ${moment(version.effectiveAt)}`;
  return version.status === 'withdrawn' ? 'Never: it was withdrawn' : 'As soon as both sides have signed';
}
