import type { KnownFacts } from '../../contract/agreement.ts';
import type { DefinitionBody, Trigger } from '../../contract/definition.ts';
import type { DefinitionProblem } from '../../contract/errors.ts';
import { clausesOf, join, patternsOf, testsOf } from '../leaves.ts';
import { patternTest } from '../safe-regex.ts';
import { JOURNEY_NAMES } from '../words/names.ts';
import { countOf, listText, numberText, quoted, spanText } from '../words/text.ts';
import { criteriaOf } from './criteria.ts';
import { mostOf } from './most.ts';
import { collector, type Report, under } from './report.ts';

const JOURNEY_ORDER = Object.keys(JOURNEY_NAMES);

/** What a definition may say but hardly means, each at its field. `known`: what the history holds, where it is at hand. */
export function warningsOf(body: DefinitionBody, known?: KnownFacts): DefinitionProblem[] {
  const { problems, report } = collector();
  const used = usedTriggers(body);
  for (const [index, trigger] of body.triggers.entries()) {
    const here = under(report, 'triggers', index);
    warnOfTrigger(trigger, used, body, here);
    if (known !== undefined) warnOfUnknown(trigger, known, here);
  }
  warnOfGroups(body, report);
  warnOfStages(body, report);
  warnOfReturns(body, report);
  warnOfMatrix(body, report);
  return problems;
}

function usedTriggers(body: DefinitionBody): ReadonlySet<string> {
  const named = body.journey.flatMap((rule) => ('anyOf' in rule ? rule.anyOf : []));
  const asked = criteriaOf(body).flatMap(({ criterion }) =>
    testsOf(criterion).flatMap(({ leaf }) => (leaf.type === 'trigger' ? [leaf.id] : [])),
  );
  return new Set([...named, ...asked]);
}

function warnOfTrigger(trigger: Trigger, used: ReadonlySet<string>, { groups = [] }: DefinitionBody, report: Report): void {
  const { kind, points, decay, group, id } = trigger;
  if (kind !== 'disqualifying' && points === 0 && !used.has(id))
    report('points', 'It gives no points and no stage asks for it, so it changes nothing.');
  if (kind === 'disqualifying' && points !== 0) report('points', 'Who is ruled out needs no points: these do not count.');
  if (kind === 'interest' && decay.type === 'none' && points !== 0)
    report('decay', 'What somebody did once counts for ever. Interest usually fades.');
  if (kind === 'fit' && decay.type !== 'none') report('decay', 'Who somebody is does not fade by itself, but these points do.');
  const cap = groups.find((one) => one.id === group)?.cap;
  if (cap !== undefined && points > cap)
    report('group', `The group gives ${countOf(cap, 'point')} at most, so the ${numberText(points)} are never reached.`);
  for (const [place, clause] of trigger.clauses.entries()) {
    for (const { leaf, path } of clausesOf(clause)) {
      if (leaf.type === 'attribute' && leaf.test.op === 'matches' && patternTest(leaf.test.pattern)(''))
        report(join('clauses', place, path, 'test.pattern'), 'This pattern is found in every text, even in an empty one.');
    }
  }
}

function warnOfUnknown({ clauses }: Trigger, known: KnownFacts, report: Report): void {
  const events = new Set(known.events.map((event) => event.name));
  for (const [place, clause] of clauses.entries()) {
    for (const { leaf, path } of clausesOf(clause, `clauses.${place}`)) {
      if (leaf.type === 'attribute') {
        if (!known.attributes.some((one) => one.of === leaf.of && one.name === leaf.name))
          report(join(path, 'name'), `Nobody in the history has ${quoted(leaf.name)}, so this holds for nobody yet.`);
        continue;
      }
      for (const { pattern, path: inner } of patternsOf(leaf)) {
        if (!events.has(pattern.event))
          report(join(path, inner, 'event'), `The history holds no ${quoted(pattern.event)} yet. Is it spelled as it is tracked?`);
      }
    }
  }
}

function warnOfGroups({ groups = [], triggers, passive }: DefinitionBody, report: Report): void {
  for (const [index, group] of groups.entries()) {
    if (!triggers.some((trigger) => trigger.group === group.id))
      report(`groups.${index}`, `No trigger belongs to ${quoted(group.name)}, so its limit changes nothing.`);
  }
  const asked = new Set(
    triggers.flatMap(({ clauses }) =>
      clauses.flatMap((clause) => clausesOf(clause).flatMap(({ leaf }) => patternsOf(leaf).map(({ pattern }) => pattern.event))),
    ),
  );
  for (const [index, event] of (passive?.events ?? []).entries()) {
    if (!asked.has(event))
      report(`passive.events.${index}`, `No trigger asks for ${quoted(event)}, so nothing changes by its being passive.`);
  }
}

/** Who is sent back for staying an MQL too long is handed over again as soon as the pause is over, if it is over then. */
function warnOfReturns({ lifecycle = [], reentryGuardDays }: DefinitionBody, report: Report): void {
  for (const { stage, enter } of lifecycle) {
    const tests = testsOf(enter).map(({ leaf }) => leaf);
    const stays = tests.flatMap((test) => (test.type === 'staying' ? [test.days] : []));
    const isBack = stage === 'recycled' && tests.some((test) => test.type === 'lifecycle' && test.anyOf.includes('mql'));
    if (isBack && stays.some((days) => days >= reentryGuardDays))
      report(
        'reentryGuardDays',
        `Who is recycled after ${spanText(Math.max(...stays))} can be handed over again at once. Use a longer pause.`,
      );
  }
}

/** Whoever is better on both sides than somebody who is handed over should be handed over, too. */
function warnOfMatrix({ mql }: DefinitionBody, report: Report): void {
  if (!('matrix' in mql)) return;
  const isBetter = (one: string, other: string) => one !== other && one.charAt(0) <= other.charAt(0) && one.charAt(1) <= other.charAt(1);
  const missing = [...'ABCD']
    .flatMap((letter) => [...'1234'].map((digit) => `${letter}${digit}`))
    .filter((grade) => !mql.matrix.includes(grade) && mql.matrix.some((chosen) => isBetter(grade, chosen)));
  if (missing.length > 0)
    report(
      'mql.matrix',
      `${listText(missing, 'and')} ${missing.length === 1 ? 'is' : 'are'} better than a grade that is handed over, but not handed over.`,
    );
}

function warnOfStages(body: DefinitionBody, report: Report): void {
  for (const axis of ['fit', 'interest'] as const) {
    if (!('matrix' in body.mql) && body.mql[axis] <= 0)
      report(`mql.${axis}`, `Everybody has at least ${numberText(body.mql[axis])}, so ${axis} decides nothing.`);
    if (body.grades[axis][0] > mostOf(body, axis))
      report(`grades.${axis}.0`, `Nobody can reach the best grade: ${countOf(mostOf(body, axis), 'point')} is the most there is.`);
  }
  for (const [index, { stage }] of body.journey.entries()) {
    const before = body.journey[index - 1];
    if (before !== undefined && JOURNEY_ORDER.indexOf(before.stage) < JOURNEY_ORDER.indexOf(stage))
      report(
        `journey.${index}.stage`,
        `${quoted(JOURNEY_NAMES[before.stage])} stands first, so who is at ${quoted(JOURNEY_NAMES[stage])} by their deeds may be shown there. Later stages usually come first.`,
      );
  }
}
