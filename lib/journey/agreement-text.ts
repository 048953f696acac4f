import type { AgreementSection } from '../contract/agreement.ts';
import type { DefinitionBody, Trigger } from '../contract/definition.ts';
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
import { quoted, spanText, upperFirst } from './words/text.ts';

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
  for (const rule of body.lifecycle ?? []) lines[sectionOfRule(rule)].push(line(rule.stage, lifecycleSentence(rule, body)));
  lines[SECTIONS.back].push(line('recycled', fallenSentence(body)));
  if (body.journey.length > 0) lines[SECTIONS.journey].push(line('unaware', 'Unaware as long as none of these holds'));
  return Object.values(SECTIONS)
    .map((title) => ({ title, lines: lines[title] }))
    .filter((section) => section.lines.length > 0);
}

/** What holds in every agreement, and what it says of passive events. */
function leadLines({ passive }: DefinitionBody): AgreementLine[] {
  return [
    line('target', 'Target: fits the agreed profile, and has shown no interest yet'),
    line('lead', 'Lead: has shown interest, or we have their contact details'),
    ...(passive === undefined ? [] : [line(null, passiveSentence(passive))]),
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
