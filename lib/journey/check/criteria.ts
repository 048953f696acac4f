import type { Criterion } from '../../contract/criterion.ts';
import type { DefinitionBody, JourneyRule } from '../../contract/definition.ts';
import { testsOf } from '../leaves.ts';
import { JOURNEY_NAMES, LIFECYCLE_NAMES } from '../words/names.ts';
import { listText, quoted } from '../words/text.ts';
import { reportCircles } from './circles.ts';
import { levelsOf } from './conditions.ts';
import { MOST_LEVELS } from './raw.ts';
import { type Report, under } from './report.ts';

/** A criterion of a rule, with where it stands. */
type Placed = { criterion: Criterion; path: string };

/** Rules of both axes: what they refer to exists, they can be entered and left, and none waits for itself. */
export function checkCriteria(body: DefinitionBody, report: Report): void {
  const ids = new Set(body.triggers.map((trigger) => trigger.id));
  for (const { criterion, path } of criteriaOf(body)) checkCriterion(criterion, ids, body, under(report, path));
  for (const [index, rule] of body.journey.entries()) checkJourneyRule(rule, ids, body, under(report, 'journey', index));
  for (const [index, rule] of body.journey.entries()) {
    const first = body.journey.findIndex((one) => one.stage === rule.stage);
    if (first !== index)
      report(
        `journey.${index}.stage`,
        `${quoted(JOURNEY_NAMES[rule.stage])} is stage ${first + 1} already. Put all that leads there into one.`,
      );
  }
  for (const [index, rule] of (body.lifecycle ?? []).entries()) reportSameDoor(rule, under(report, 'lifecycle', index));
  for (const [index, rule] of body.journey.entries()) if ('enter' in rule) reportSameDoor(rule, under(report, 'journey', index));
  reportCircles(body, report);
}

/** Every criterion of a definition. */
export function criteriaOf({ lifecycle = [], journey }: DefinitionBody): Placed[] {
  const placed = (criterion: Criterion | undefined, path: string) => (criterion === undefined ? [] : [{ criterion, path }]);
  return [
    ...lifecycle.flatMap((rule, index) => [
      ...placed(rule.enter, `lifecycle.${index}.enter`),
      ...placed(rule.exit, `lifecycle.${index}.exit`),
    ]),
    ...journey.flatMap((rule, index) => [
      ...placed('enter' in rule ? rule.enter : undefined, `journey.${index}.enter`),
      ...placed(rule.exit, `journey.${index}.exit`),
    ]),
  ];
}

function checkCriterion(criterion: Criterion, ids: ReadonlySet<string>, body: DefinitionBody, report: Report): void {
  if (levelsOf(criterion) > MOST_LEVELS)
    report('', `The conditions stand too deep in each other. At most ${MOST_LEVELS} levels of “all”, “any” and “not” can be read.`);
  for (const { leaf, path } of testsOf(criterion)) {
    if (leaf.type === 'trigger' && !ids.has(leaf.id)) under(report, path)('id', unknownTrigger(leaf.id, body));
    if (leaf.type === 'staying' && leaf.days < 1 / 1440) under(report, path)('days', 'This is shorter than a minute. Use more days.');
    if (leaf.type === 'journey') reportStagesWithoutRule(leaf.anyOf, body, under(report, path));
  }
}

/** A lifecycle stage may come from people or the CRM; a journey stage comes from its rule alone. */
function reportStagesWithoutRule(stages: readonly JourneyRule['stage'][], { journey }: DefinitionBody, report: Report): void {
  for (const [index, stage] of stages.entries()) {
    if (stage !== 'unaware' && !journey.some((rule) => rule.stage === stage))
      report(
        `anyOf.${index}`,
        `Nothing leads to the journey stage ${quoted(JOURNEY_NAMES[stage])}. Add it to the buyer’s journey, or ask for another stage.`,
      );
  }
}

function checkJourneyRule(rule: JourneyRule, ids: ReadonlySet<string>, body: DefinitionBody, report: Report): void {
  if ('enter' in rule) return;
  if (rule.anyOf.length === 0)
    report('anyOf', `Nothing leads to ${quoted(JOURNEY_NAMES[rule.stage])}. Choose at least one trigger, or take the stage away.`);
  for (const [index, id] of rule.anyOf.entries()) {
    if (!ids.has(id)) report(`anyOf.${index}`, unknownTrigger(id, body));
    else if (rule.anyOf.indexOf(id) !== index) report(`anyOf.${index}`, `${quoted(id)} is listed twice. Keep one.`);
  }
}

function reportSameDoor(rule: { stage: string; enter: Criterion; exit?: Criterion | undefined }, report: Report): void {
  if (rule.exit === undefined || JSON.stringify(rule.enter) !== JSON.stringify(rule.exit)) return;
  const name = { ...LIFECYCLE_NAMES, ...JOURNEY_NAMES }[rule.stage] ?? rule.stage;
  report('exit', `${quoted(name)} is left by what it is entered by, so nobody would ever be there. Change one of the two.`);
}

function unknownTrigger(id: string, { triggers }: DefinitionBody): string {
  if (triggers.length === 0) return `There is no trigger ${quoted(id)}. Add a trigger first.`;
  const near = triggers.filter((trigger) => trigger.id.toLowerCase().startsWith(id.slice(0, 3).toLowerCase()));
  const offered = (near.length > 0 ? near : triggers).slice(0, 5).map((trigger) => `${trigger.id} (${trigger.name})`);
  return `There is no trigger ${quoted(id)}. Choose one that exists, for example ${listText(offered, 'or')}.`;
}
