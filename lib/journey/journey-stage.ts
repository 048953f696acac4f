import type { DefinitionBody, JourneyRule } from '../contract/definition.ts';
import type { JourneyView } from '../contract/journey.ts';
import { isLive, lastMoment, type TriggerPast } from './triggers.ts';

type Judged = { stage: JourneyView['journey']['stage']; past: TriggerPast | null };

/**
 * What the buyer is doing: the first stage, from the last to the first, that a live trigger holds; `unaware` when none does.
 * A stage is left when its triggers fade, so a buyer who goes quiet goes back.
 */
export function journeyStageAt(
  stages: DefinitionBody['journey'],
  pasts: readonly TriggerPast[],
  startedAt: number,
  time: number,
): JourneyView['journey'] {
  const byId = new Map(pasts.map((past) => [past.trigger.id, past]));
  const judgeAt = (at: number): Judged => {
    for (const { stage, anyOf } of stages.filter(hasTriggers)) {
      const past = newest(
        anyOf.flatMap((id) => byId.get(id) ?? []),
        at,
      );
      if (past !== null) return { stage, past };
    }
    return { stage: 'unaware', past: null };
  };

  let since = startedAt;
  let current = judgeAt(startedAt);
  let left: Judged | null = null;
  for (const boundary of boundaries(stages, byId, startedAt, time)) {
    const next = judgeAt(boundary);
    if (next.stage !== current.stage) {
      left = current;
      since = boundary;
      current = next;
    }
  }
  return { stage: current.stage, since: new Date(since).toISOString(), why: why(current, left), actor: null };
}

/** Of the triggers that are live, the one that held last. */
function newest(pasts: readonly TriggerPast[], time: number): TriggerPast | null {
  const live = pasts.filter((past) => isLive(past, time));
  return live.reduce<TriggerPast | null>(
    (best, past) => (best === null || (lastMoment(past, time) ?? 0) > (lastMoment(best, time) ?? 0) ? past : best),
    null,
  );
}

/** Every time at which the stage can change, ascending: a trigger holds, or has faded. */
function boundaries(stages: DefinitionBody['journey'], byId: ReadonlyMap<string, TriggerPast>, from: number, to: number): number[] {
  const pasts = stages.filter(hasTriggers).flatMap(({ anyOf }) => anyOf.flatMap((id) => byId.get(id) ?? []));
  const times = pasts.flatMap((past) => past.moments.flatMap((moment) => [moment, moment + past.fadesAfter]));
  return [...new Set(times)].filter((at) => at > from && at <= to).sort((a, b) => a - b);
}

function hasTriggers(rule: JourneyRule): rule is Extract<JourneyRule, { anyOf: string[] }> {
  return 'anyOf' in rule;
}

function why(current: Judged, left: Judged | null): string {
  if (current.past !== null) return current.past.trigger.name;
  return left?.past == null ? 'Nothing seen yet that points to a stage' : `Nothing new since: ${left.past.trigger.name}`;
}
