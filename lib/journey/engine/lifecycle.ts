import type { LifecycleStage } from '../../contract/vocabulary.ts';
import type { Move, Why } from '../program.ts';
import type { CompiledRule } from './compiled.ts';
import { fitOf, holds, interestOf, type Standing } from './standing.ts';
import { isLive, lastFiring } from './track.ts';

type Judged = { stage: LifecycleStage; why: Why; rule?: number };

/** Given by people or the CRM, these are theirs to take back: judging leaves them alone. */
const OWNED: readonly LifecycleStage[] = ['mql', 'sal', 'sql', 'opportunity', 'customer', 'disqualified', 'ineligible'];
/** Given by people or the CRM, these start the re-entry guard anew. */
const TURNED_AWAY: readonly LifecycleStage[] = ['recycled', 'disqualified'];
const EARLY: readonly LifecycleStage[] = ['target', 'subscriber', 'lead'];
const UNCHANGED: Why = { code: 'contactKnown' };

/** Judges the lifecycle stage at the time that is looked at, and enters it where it is a new one. True when it is. */
export function settleLifecycle(standing: Standing): boolean {
  if (standing.isOwned) return false;
  const place = standing.lifecycle;
  const next = judged(standing);
  place.rule = next.rule ?? -1;
  if (next.stage === place.stage) return false;
  enter(standing, next.stage, next.why);
  return true;
}

/** A step that people or the CRM made. One that says again what is already so keeps the earlier time. */
export function applyMove(standing: Standing, move: Move, index: number): void {
  standing.isOwned = OWNED.includes(move.stage);
  standing.lifecycle.rule = -1;
  if (move.stage === standing.lifecycle.stage) return;
  enter(standing, move.stage, { code: 'moved', move: index });
  if (TURNED_AWAY.includes(move.stage)) guardUntil(standing, standing.at + standing.program.rules.guard);
}

/**
 * The first that holds: what disqualifies; the definition's rules that send back; being or becoming an MQL; the definition's rules for the stages before it;
 * and what has no rule of its own: who acted is a lead, who fits is a target.
 */
function judged(standing: Standing): Judged {
  const { program, lifecycle, at } = standing;
  const { rules } = program;
  const against = standing.disqualifying.find((track) => isLive(track, at));
  if (against !== undefined) return { stage: 'disqualified', why: { code: 'trigger', trigger: against.trigger } };
  const back = firstOf(rules.back, standing);
  if (back !== null) return back;

  const qualifies = standing.mayQualify && rules.qualifies(standing);
  if (lifecycle.stage === 'mql') {
    if (qualifies || at < standing.handedOverAt + rules.guard) return { stage: 'mql', why: UNCHANGED };
    return { stage: 'recycled', why: { code: 'fell', fit: fitOf(standing), interest: interestOf(standing) } };
  }
  if (qualifies && at >= standing.guardedUntil) {
    return { stage: 'mql', why: { code: 'reached', trigger: newInterest(standing), fit: fitOf(standing), interest: interestOf(standing) } };
  }
  if (lifecycle.stage === 'recycled' && !hasLeft(standing)) return stay('recycled', lifecycle.rule);
  return firstOf(rules.early, standing) ?? early(standing);
}

/** The stages before MQL that the definition has no rule for. */
function early(standing: Standing): Judged {
  const { lifecycle, program } = standing;
  const { hasRuleFor } = program.rules;
  const engaged = hasRuleFor.has('lead') ? undefined : standing.fired.find(({ compiled, cursor }) => compiled.isEngagement && cursor >= 0);
  if (engaged !== undefined) return { stage: 'lead', why: { code: 'trigger', trigger: engaged.trigger } };
  if (lifecycle.stage !== null && !hasLeft(standing) && (lifecycle.rule !== -1 || EARLY.includes(lifecycle.stage))) {
    return stay(lifecycle.stage, lifecycle.rule);
  }
  if (!hasRuleFor.has('target') && fitOf(standing) >= program.rules.fitBar) return { stage: 'target', why: { code: 'fitsProfile' } };
  return {
    stage: (['lead', 'subscriber', 'target'] as const).find((stage) => !hasRuleFor.has(stage)) ?? 'subscriber',
    why: { code: 'contactKnown' },
  };
}

/** The first of these rules that holds. A way out that is open lets nobody in. */
function firstOf(rules: readonly CompiledRule<LifecycleStage>[], standing: Standing): Judged | null {
  for (const rule of rules) {
    if (holds(rule, standing, standing.lifecycle))
      return { stage: rule.stage, why: { code: 'lifecycleRule', rule: rule.index }, rule: rule.index };
  }
  return null;
}

/** Whether the rule that gave the stage names a way out, and it is open. */
function hasLeft(standing: Standing): boolean {
  return standing.program.rules.lifecycle[standing.lifecycle.rule]?.exit?.(standing) ?? false;
}

function stay(stage: LifecycleStage, rule: number): Judged {
  return { stage, why: UNCHANGED, rule };
}

/** The interest trigger that fired at this very moment. */
function newInterest({ fired, at }: Standing): number | null {
  return fired.find((track) => track.compiled.trigger.kind === 'interest' && lastFiring(track) === at)?.trigger ?? null;
}

function enter(standing: Standing, stage: LifecycleStage, why: Why): void {
  const place = standing.lifecycle;
  if (place.stage === 'mql') guardUntil(standing, standing.handedOverAt + standing.program.rules.guard);
  if (stage === 'mql') standing.handedOverAt = standing.at;
  place.stage = stage;
  place.since = standing.at;
  place.steps.push({ stage, at: standing.at, why });
}

function guardUntil(standing: Standing, time: number): void {
  standing.guardedUntil = Math.max(standing.guardedUntil, time);
}
