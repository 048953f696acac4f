import { Link } from '@tanstack/react-router';
import type { DefinitionSummary } from '#lib/contract/agreement.ts';
import type { Member } from '#lib/contract/workspace.ts';
import { day } from '../../format.ts';
import { either, isMyTurn, missingSides, SIDES, signersOf } from './standing.ts';

type WaitsForProps = { version: DefinitionSummary; members: readonly Member[]; me: Member | undefined; now: Date };

/** What a version waits for, in a sentence: "Waits for sales: Jana can sign." */
export function WaitsFor({ version, members, me, now }: WaitsForProps) {
  if (version.status === 'signed' && version.effectiveAt !== null) {
    return <p>Both sides have signed. It comes into force on {day(version.effectiveAt, now)}.</p>;
  }
  const missing = missingSides(version);
  if (missing.length === 0) return null;
  return (
    <>
      {missing.map((side) => {
        const names = signersOf(side, members).filter((name) => name !== me?.name);
        const isMine = me?.side === side && isMyTurn(version, me);
        return (
          <p key={side}>
            Waits for {SIDES[side]}: {isMine && names.length === 0 && 'you can sign.'}
            {isMine && names.length > 0 && (
              <>
                you or <bdi>{either(names)}</bdi> can sign.
              </>
            )}
            {!isMine && names.length > 0 && (
              <>
                <bdi>{either(names)}</bdi> can sign.
              </>
            )}
            {!isMine && names.length === 0 && members.length > 0 && (
              <>
                nobody can sign yet. An admin says who signs for {SIDES[side]} under <Link to="/members">Members</Link>.
              </>
            )}
          </p>
        );
      })}
    </>
  );
}
