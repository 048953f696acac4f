import type { JourneyView, TriggerFiring } from '../contract/journey.ts';
import type { JourneyStage, LifecycleStage } from '../contract/vocabulary.ts';
import { isEnough } from './enough-data.ts';
import { countingTracks } from './firings.ts';
import type { JudgeInput } from './judge.ts';
import { momentumAt } from './momentum.ts';
import type { Step } from './program.ts';
import { dueAt } from './sla.ts';
import { traceOf } from './trace.ts';

/** A person's view without its reasons: what many people are counted by. Every part is the one that `judge` gives. */
export type Glance = {
  enoughData: boolean;
  lifecycle: { stage: LifecycleStage; since: string };
  journey: { stage: JourneyStage; since: string };
  trend: JourneyView['momentum']['trend'];
  handover: JourneyView['handover'];
  /** In the definition's order. */
  triggers: Pick<TriggerFiring, 'triggerId' | 'name' | 'kind'>[];
};

/** Where somebody stands at `now`, for a count. Writing no receipts, it takes a fraction of the time of `judge`. */
export function glance(input: JudgeInput): Glance {
  const trace = traceOf(input);
  const { evaluation, program, time } = trace;
  const lifecycle = placeOf(evaluation.lifecycle);
  const handedOver = evaluation.handovers.at(-1);
  return {
    enoughData: isEnough(trace),
    lifecycle,
    journey: placeOf(evaluation.journey),
    trend: momentumAt(evaluation.fired, time).trend,
    handover:
      lifecycle.stage === 'mql' && handedOver !== undefined
        ? { at: iso(handedOver), dueAt: iso(dueAt(handedOver, program.body.handover)) }
        : null,
    triggers: countingTracks(trace).map(({ compiled: { trigger } }) => ({ triggerId: trigger.id, name: trigger.name, kind: trigger.kind })),
  };
}

function placeOf<Stage>(steps: readonly Step<Stage>[]): { stage: Stage; since: string } {
  const last = steps.at(-1);
  if (last === undefined) throw new Error('A ledger of stages is never empty');
  return { stage: last.stage, since: iso(last.at) };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
