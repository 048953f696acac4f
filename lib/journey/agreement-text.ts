import type { AgreementSection } from '../contract/agreement.ts';
import type { DefinitionBody, LifecycleRule, Trigger } from '../contract/definition.ts';
import {
  businessHoursSentence,
  gradesSentence,
  groupSentence,
  journeySentence,
  lifecycleSentence,
  mqlSentence,
  passiveSentence,
  reentrySentence,
  slaSentence,
  worthPhrase,
} from './rule-sentences.ts';
import { conditionSentence } from './sentences.ts';
import { SECTIONS, type Section, sectionOfKind, sectionOfRule } from './words/sections.ts';
import { numberText, quoted, spanText, upperFirst } from './words/text.ts';

type AgreementLine = AgreementSection['lines'][number];

/**
 * A whole definition in plain language, in the order in which people talk about it. All that decides something is in it; a section without
 * lines is not.
 */
export function agreementSections(body: DefinitionBody): AgreementSection[] {
  const lines: Record<Section, AgreementLine[]> = {
    [SECTIONS.lead]: leadLines(body),
    [SECTIONS.fit]: [],
    [SECTIONS.interest]: [],
    [SECTIONS.negative]: [],
    [SECTIONS.disqualifying]: [],
    [SECTIONS.handover]: [line('mql', mqlSentence(body.mql)), line(null, reentrySentence(body.reentryGuardDays))],
    [SECTIONS.answer]: answerLines(body.handover),
    [SECTIONS.back]: [],
    [SECTIONS.journey]: body.journey.map((rule) => line(rule.stage, journeySentence(rule, body))),
    [SECTIONS.points]: pointLines(body),
  };
  for (const trigger of body.triggers) lines[sectionOfKind(trigger.kind)].push(triggerLine(trigger, body));
  for (const rule of body.lifecycle ?? []) {
    if (sectionOfRule(rule) === SECTIONS.back) lines[SECTIONS.back].push(line(rule.stage, lifecycleSentence(rule, body)));
  }
  lines[SECTIONS.back].push(line(null, fallenSentence(body)));
  if (body.journey.length > 0) lines[SECTIONS.journey].push(line(null, 'Unaware as long as none of these holds'));
  return Object.values(SECTIONS)
    .map((title) => ({ title, lines: lines[title] }))
    .filter((section) => section.lines.length > 0);
}

/** The stages before the hand-over: the agreement's own rules first, then what holds for a stage that it has no rule for. */
function leadLines(body: DefinitionBody): AgreementLine[] {
  const rules = (body.lifecycle ?? []).filter((rule) => sectionOfRule(rule) === SECTIONS.lead);
  const lacks = (stage: LifecycleRule['stage']) => !rules.some((rule) => rule.stage === stage);
  return [
    ...rules.map((rule) => line(rule.stage, lifecycleSentence(rule, body))),
    ...(lacks('lead')
      ? [line(null, 'Lead when something that they did shows interest, or when we have their contact details and they do not fit')]
      : []),
    ...(lacks('target') ? [line(null, targetSentence(body))] : []),
    ...(body.passive === undefined ? [] : [line(null, passiveSentence(body.passive))]),
  ];
}

function triggerLine(trigger: Trigger, { groups = [] }: DefinitionBody): AgreementLine {
  const group = groups.find((one) => one.id === trigger.group);
  const clauses = trigger.clauses.map(conditionSentence).filter((sentence) => sentence.toLowerCase() !== trigger.name.toLowerCase());
  const shares = group === undefined ? [] : [`Shares the limit of ${quoted(group.name)}`];
  return {
    id: trigger.id,
    sentence: trigger.name,
    details: [...clauses, upperFirst(worthPhrase(trigger)), ...shares],
  };
}

function fallenSentence({ reentryGuardDays }: DefinitionBody): string {
  const when = reentryGuardDays === 0 ? 'as soon as an MQL' : `when an MQL, ${spanText(reentryGuardDays)} after the hand-over or later,`;
  return `Recycled ${when} no longer meets what it was handed over for`;
}

function answerLines({ businessHours, ...handover }: DefinitionBody['handover']): AgreementLine[] {
  if (businessHours === undefined) return [line(null, slaSentence(handover))];
  return [line(null, slaSentence({ ...handover, businessHours })), line(null, businessHoursSentence(businessHours))];
}

function pointLines(body: DefinitionBody): AgreementLine[] {
  return [
    ...(body.groups ?? []).map((group) => line(group.id, groupSentence(group, body))),
    line(null, gradesSentence('fit', body.grades)),
    line(null, gradesSentence('interest', body.grades)),
  ];
}

function line(id: string | null, sentence: string): AgreementLine {
  return { id, sentence, details: [] };
}

/** With a matrix, somebody fits from where its lowest letter begins; a D fits anybody. */
function targetSentence({ mql, grades }: DefinitionBody): string {
  const bar = 'matrix' in mql ? grades.fit[Math.max(...mql.matrix.map((grade) => 'ABCD'.indexOf(grade.charAt(0))))] : mql.fit;
  return `Target when ${bar === undefined ? '' : `fit is at least ${numberText(bar)} and `}nothing shows interest yet`;
}
