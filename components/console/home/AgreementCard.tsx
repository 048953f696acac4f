import { Link } from '@tanstack/react-router';
import type { Member } from '#lib/contract/workspace.ts';
import { useDefinitions } from '../data/definitions.ts';
import { inDays, isMyTurn, reviewOf, SIDES } from '../definitions/shared/standing.ts';
import { canSign } from '../roles.ts';
import { Card } from './Card.tsx';

/** What the agreement wants of this member: a signature, a look at it, or a first version. Nothing where it wants nothing. */
export function AgreementCard({ me, now }: { me: Member | undefined; now: Date }) {
  const { data } = useDefinitions();
  if (!data || me === undefined || !canSign(me.role)) return null;
  const mine = data.versions.find((version) => isMyTurn(version, me));
  if (mine && me.side !== null) {
    return (
      <Card
        title="A definition waits for your signature"
        more={
          <Link to="/definitions/$version" params={{ version: String(mine.version) }}>
            Read and sign for {SIDES[me.side]}
          </Link>
        }
      >
        <p>
          Version {mine.version}, “<bdi>{mine.name}</bdi>”
          {mine.proposedBy !== null && (
            <>
              , proposed by <bdi>{mine.proposedBy}</bdi>
            </>
          )}
          .
        </p>
      </Card>
    );
  }
  const active = data.versions.find(({ status }) => status === 'active');
  if (!active) {
    return (
      <Card title="No definition is in force" more={<Link to="/definitions">See what is missing</Link>}>
        <p>Scores and stages stay hidden until marketing and sales have both signed one.</p>
      </Card>
    );
  }
  const review = active.reviewBy === null ? null : reviewOf(active.reviewBy, now);
  if (review === null || review.state === 'later') return null;
  return (
    <Card title="The definition is to be looked at again" more={<Link to="/definitions">Look at it</Link>}>
      <p>
        Version {active.version}, “<bdi>{active.name}</bdi>”: the day of review {review.state === 'due' ? 'was' : 'is'}{' '}
        {inDays(review.days)}.
      </p>
    </Card>
  );
}
