import type { Evidence, TriggerFiring } from '../contract/journey.ts';
import { hitsAt, type MetClause } from './clauses.ts';
import { countUpTo } from './history.ts';
import { exact } from './points.ts';
import { attributeSentence, behaviourSentence } from './sentences.ts';
import { isLive, lastMoment, pointsAt, type TriggerPast } from './triggers.ts';
import type { JourneyEvent } from './types.ts';

/** Most events that one clause lists, the latest of them; its sentence has the true count. */
export const MOST_EVIDENCE = 50;

/** The triggers that hold, with receipts: what disqualifies first, then by points. One whose points are used up is not listed. */
export function firingsAt(pasts: readonly TriggerPast[], time: number, definitionVersion: number): TriggerFiring[] {
  return pasts
    .flatMap((past) => {
      const firing = firingAt(past, time, definitionVersion);
      return firing === null ? [] : [firing];
    })
    .sort(
      (a, b) =>
        Number(b.kind === 'disqualifying') - Number(a.kind === 'disqualifying') ||
        b.pointsNow - a.pointsNow ||
        (a.triggerId < b.triggerId ? -1 : 1),
    );
}

function firingAt(past: TriggerPast, time: number, definitionVersion: number): TriggerFiring | null {
  const moment = lastMoment(past, time);
  if (moment === null) return null;
  const pointsNow = pointsAt(past, time);
  const isUsedUp = past.points !== 0 && past.axis !== null ? pointsNow === 0 : !isLive(past, time);
  if (isUsedUp) return null;
  return {
    triggerId: past.trigger.id,
    name: past.trigger.name,
    kind: past.trigger.kind,
    firedAt: new Date(moment).toISOString(),
    definitionVersion,
    pointsThen: exact(past.points),
    pointsNow,
    times: countUpTo(past.moments, time),
    cappedBy: null,
    clauses: past.clauses.map((met) => receipt(met, moment)),
  };
}

function receipt(met: MetClause, moment: number): TriggerFiring['clauses'][number] {
  if (met.type === 'behaviour') {
    const hits = hitsAt(met, moment);
    return { sentence: behaviourSentence(met.clause, hits.length), evidence: hits.slice(-MOST_EVIDENCE).map(eventEvidence) };
  }
  const { clause, value, source, at } = met;
  const evidence: Evidence = { type: 'attribute', of: clause.of, name: clause.name, value: String(value), source, at };
  return { sentence: attributeSentence(clause, value), evidence: [evidence] };
}

function eventEvidence({ id, name, ts, source, properties }: JourneyEvent): Evidence {
  const url = properties['url'];
  const isLink = typeof url === 'string' && /^https?:\/\//.test(url) && URL.canParse(url);
  return { type: 'event', eventId: id, name, at: new Date(ts).toISOString(), source, url: isLink ? url : null };
}
