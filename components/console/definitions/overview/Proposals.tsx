import type { DefinitionSummary } from '#lib/contract/agreement.ts';
import type { Member } from '#lib/contract/workspace.ts';
import { day } from '../../format.ts';
import { canSign } from '../../roles.ts';
import { ButtonLink } from '../shared/ButtonLink.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import { isMyTurn } from '../shared/standing.ts';
import { WaitsFor } from '../shared/WaitsFor.tsx';
import styles from './Proposals.module.css';

type ProposalsProps = {
  versions: readonly DefinitionSummary[];
  active: DefinitionSummary | undefined;
  me: Member | undefined;
  members: readonly Member[];
  now: Date;
};

/** Versions on their way: whose signature they wait for, or which day. */
export function Proposals({ versions, active, me, members, now }: ProposalsProps) {
  return (
    <section className={styles['section']} aria-labelledby="proposals">
      <h2 id="proposals" className={styles['title']}>
        On its way
      </h2>
      <ul className={styles['list']}>
        {versions.map((version) => {
          const isMine = me !== undefined && canSign(me.role) && isMyTurn(version, me);
          const params = { version: String(version.version) };
          return (
            <li key={version.id} className={styles['row']}>
              <div className={styles['words']}>
                <p className={styles['name']}>
                  Version {version.version} · <bdi>{version.name}</bdi>
                </p>
                <p className={styles['soft']}>
                  Proposed{' '}
                  {version.proposedBy !== null && (
                    <>
                      by <bdi>{version.proposedBy}</bdi>{' '}
                    </>
                  )}
                  on {day(version.proposedAt, now)}
                  {version.effectiveAt !== null && `, to count from ${day(version.effectiveAt, now)}`}
                </p>
                <WaitsFor version={version} members={members} me={me} now={now} />
              </div>
              <StatusBadge status={version.status} />
              <div className={styles['actions']}>
                {active && (
                  <ButtonLink to="/definitions/compare" search={{ from: active.version, to: version.version }} size="s" variant="plain">
                    What changes
                  </ButtonLink>
                )}
                <ButtonLink to="/definitions/$version" params={params} size="s" variant={isMine ? 'primary' : 'secondary'}>
                  {isMine ? 'Read and sign' : 'Read'}
                </ButtonLink>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
