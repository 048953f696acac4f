import type { DefinitionBody, Trigger } from '../../contract/definition.ts';
import { fadesAfter } from '../decay.ts';
import { clausesOf, isAboutBehaviour, patternsOf } from '../leaves.ts';
import { exact } from '../points.ts';
import { allOf, compileCondition, holdsOnNothing, leavesOf, patternsIn } from './compile-condition.ts';
import type { Axis, CompiledRules, CompiledTrigger } from './compiled.ts';
import type { Interner } from './intern.ts';

/** A trigger ready for judging. */
export function compileTrigger(
  trigger: Trigger,
  index: number,
  body: DefinitionBody,
  rules: CompiledRules,
  interner: Interner,
): CompiledTrigger {
  const clauses = trigger.clauses.map((clause) => compileCondition(clause, interner));
  const condition = allOf(clauses);
  const axis = axisOf(trigger);
  const passive = isPassive(trigger, body);
  const forLifecycle = trigger.kind === 'disqualifying' || rules.lifecycleNeeds.triggers.has(index);
  const forJourney = rules.journeyNeeds.triggers.has(index);
  const worth = worthOf(trigger, axis);
  const cap = trigger.cap ?? Number.POSITIVE_INFINITY;
  return {
    index,
    trigger,
    clauses,
    condition: holdsOnNothing(condition) ? null : condition,
    axis,
    worth,
    full: exact(Math.max(-cap, Math.min(cap, worth))),
    each: trigger.firings === 'each',
    whileTrue: trigger.counts === 'whileTrue',
    passive,
    fadesAfter: fadesAfter(trigger.decay),
    cap,
    group: (body.groups ?? []).findIndex(({ id }) => id === trigger.group),
    isEngagement: trigger.kind === 'interest' && !passive,
    forLifecycle,
    forJourney,
    endMatters: forLifecycle || forJourney || trigger.counts === 'whileTrue',
    patterns: [...new Set(clauses.flatMap(leavesOf).flatMap(patternsIn))].sort((a, b) => a - b),
  };
}

/** What speaks against somebody counts where it comes from: behaviour against interest, who they are against fit. */
function axisOf(trigger: Trigger): Axis | null {
  if (trigger.kind === 'disqualifying') return null;
  if (trigger.kind !== 'negative') return trigger.kind;
  return isAboutBehaviour(trigger) ? 'interest' : 'fit';
}

/** A negative trigger takes points away, with whichever sign it was written. */
function worthOf({ kind, points }: Trigger, axis: Axis | null): number {
  if (axis === null) return 0;
  return kind === 'negative' ? -Math.abs(points) : points;
}

/** What must come before or after an event does not make it an active one. */
function isPassive({ clauses }: Trigger, { passive }: DefinitionBody): boolean {
  const events = clauses
    .flatMap((clause) => clausesOf(clause))
    .filter(({ leaf, isNegated }) => leaf.type !== 'attribute' && !isNegated)
    .flatMap(({ leaf }) => patternsOf(leaf))
    .filter(({ path }) => path !== 'after' && path !== 'before')
    .map(({ pattern }) => pattern.event);
  return passive !== undefined && events.length > 0 && events.every((event) => passive.events.includes(event));
}
