import type { Criterion, StageTest } from '../../contract/criterion.ts';
import type { DefinitionBody } from '../../contract/definition.ts';
import type { JourneyStage } from '../../contract/vocabulary.ts';
import { join, type Leaf, testsOf } from '../leaves.ts';
import { JOURNEY_NAMES, LIFECYCLE_NAMES } from '../words/names.ts';
import { quoted } from '../words/text.ts';
import { criteriaOf } from './criteria.ts';
import type { Report } from './report.ts';

/** Rules that wait for each other: between the two axes, among journey stages, and one for itself. Each message names the circle. */
export function reportCircles(body: DefinitionBody, report: Report): void {
  reportAxes(body, report);
  reportUnreachable(body, report);
  for (const [index, { stage, enter }] of (body.lifecycle ?? []).entries()) {
    const isOpen = canHold(enter, (test) => test.type !== 'lifecycle' || test.anyOf.some((one) => one !== stage));
    if (!isOpen)
      report(
        `lifecycle.${index}.enter`,
        `${quoted(LIFECYCLE_NAMES[stage])} can only be entered by who is there already. Ask for another stage, or for a trigger.`,
      );
  }
}

/** Where somebody stands on one axis may depend on the other axis, but not both ways. */
function reportAxes(body: DefinitionBody, report: Report): void {
  const asked = criteriaOf(body).flatMap(({ criterion, path }) => testsOf(criterion, path));
  const fromLifecycle = asked.find(({ leaf, path }) => path.startsWith('lifecycle') && leaf.type === 'journey');
  const fromJourney = asked.find(({ leaf, path }) => path.startsWith('journey') && leaf.type === 'lifecycle');
  if (fromLifecycle === undefined || fromJourney === undefined) return;
  const [seller, buyer] = [ruleName(fromLifecycle, body), ruleName(fromJourney, body)];
  const circle = `This goes round in a circle: the lifecycle stage ${seller} asks where the buyer’s journey stands, and the journey stage ${buyer} asks for the lifecycle stage.`;
  for (const { path } of [fromLifecycle, fromJourney]) report(path, `${circle} Let one of them ask for triggers or scores instead.`);
}

function ruleName({ path }: Leaf<StageTest>, { lifecycle = [], journey }: DefinitionBody): string {
  const [axis, index] = path.split('.');
  if (axis === 'journey') return quoted(JOURNEY_NAMES[journey[Number(index)]?.stage ?? 'unaware']);
  return quoted(LIFECYCLE_NAMES[lifecycle[Number(index)]?.stage ?? 'lead']);
}

/** Journey stages that can only be entered from stages which in the end can only be entered from them. */
function reportUnreachable({ journey }: DefinitionBody, report: Report): void {
  const reached = new Set<JourneyStage>(['unaware']);
  const rules = journey.flatMap((rule, index) => ('enter' in rule ? [{ ...rule, index }] : []));
  for (const rule of journey) if (!('enter' in rule)) reached.add(rule.stage);
  const isMet = (test: StageTest) => test.type !== 'journey' || test.anyOf.some((stage) => reached.has(stage));
  let size = 0;
  while (size !== reached.size) {
    size = reached.size;
    for (const { stage, enter } of rules) if (canHold(enter, isMet)) reached.add(stage);
  }
  const shut = rules.filter(({ stage }) => !reached.has(stage));
  for (const rule of shut) {
    const circle = circleFrom(rule.stage, (stage) => shut.find((one) => one.stage === stage)?.enter ?? null);
    if (circle !== null)
      report(
        join('journey', rule.index, 'enter'),
        `${circle}: nobody could ever enter. Let one of them ask for a trigger or a score instead.`,
      );
  }
}

/** "“Decision” waits for “Consideration”, which waits for “Decision”". Null where no way leads back. */
function circleFrom(start: JourneyStage, enterOf: (stage: JourneyStage) => Criterion | null): string | null {
  const way: JourneyStage[] = [start];
  for (let stage: JourneyStage = start; way.length <= 6; ) {
    const enter = enterOf(stage);
    const asked =
      enter === null ? [] : testsOf(enter).flatMap(({ leaf, isNegated }) => (leaf.type === 'journey' && !isNegated ? leaf.anyOf : []));
    const next = asked.find((one) => one === start) ?? asked.find((one) => enterOf(one) !== null && !way.includes(one));
    if (next === undefined) return null;
    way.push(next);
    if (next === start)
      return way
        .map((one) => quoted(JOURNEY_NAMES[one]))
        .join(', which waits for ')
        .replace(', which waits for ', ' waits for ');
    stage = next;
  }
  return null;
}

/** Whether a criterion can hold when of its tests only those that pass `isOpen` can; what is negated always can. */
function canHold(criterion: Criterion, isOpen: (test: StageTest) => boolean, isNegated = false): boolean {
  if (criterion.type === 'not') return canHold(criterion.of, isOpen, !isNegated);
  if (!('of' in criterion)) return isNegated || isOpen(criterion);
  const parts = criterion.of.map((part) => canHold(part, isOpen, isNegated));
  return (criterion.type === 'all') !== isNegated ? parts.every(Boolean) : parts.some(Boolean);
}
