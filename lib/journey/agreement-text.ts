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
import { quoted, upperFirst } from './words/text.ts';

type AgreementLine = AgreementSection['lines'][number];

const BEFORE_HANDOVER: readonly string[] = ['target', 'subscriber', 'lead'];

/** A whole definition in plain language, in the order in which people talk about it. Nothing that counts is left out; a section without lines is. */
export function agreementSections(body: DefinitionBody): AgreementSection[] {
  const rules = (body.lifecycle ?? []).map((rule, index) => ({ rule, line: line(`lifecycle.${index}`, lifecycleSentence(rule, body)) }));
  const earlier = rules.filter(({ rule }) => BEFORE_HANDOVER.includes(rule.stage)).map((one) => one.line);
  const later = rules.filter(({ rule }) => !BEFORE_HANDOVER.includes(rule.stage)).map((one) => one.line);
  const of = (kind: Trigger['kind']) =>
    body.triggers.filter((trigger) => trigger.kind === kind).map((trigger) => triggerLine(trigger, body));
  const { businessHours } = body.handover;
  return [
    { title: 'Who fits', lines: of('fit') },
    { title: 'What shows interest', lines: of('interest') },
    { title: 'What speaks against', lines: of('negative') },
    { title: 'What rules somebody out', lines: of('disqualifying') },
    { title: 'Before the hand-over', lines: earlier },
    {
      title: 'When we hand over',
      lines: [line('mql', mqlSentence(body.mql)), line('reentryGuardDays', reentrySentence(body.reentryGuardDays))],
    },
    {
      title: 'How fast sales answers',
      lines: [
        line('handover', slaSentence(body.handover)),
        ...(businessHours === undefined ? [] : [line('handover.businessHours', businessHoursSentence(businessHours))]),
      ],
    },
    { title: 'What sends somebody back or ends it', lines: later },
    { title: 'The buyer’s journey', lines: body.journey.map((rule, index) => line(`journey.${index}`, journeySentence(rule, body))) },
    { title: 'How points add up', lines: pointLines(body) },
  ].filter((section) => section.lines.length > 0);
}

function triggerLine(trigger: Trigger, { groups = [] }: DefinitionBody): AgreementLine {
  const group = groups.find((one) => one.id === trigger.group);
  const shares = group === undefined ? [] : [`Shares the limit of ${quoted(group.name)}`];
  return {
    id: trigger.id,
    sentence: trigger.name,
    details: [...trigger.clauses.map(conditionSentence), upperFirst(worthPhrase(trigger)), ...shares],
  };
}

function pointLines(body: DefinitionBody): AgreementLine[] {
  return [
    ...(body.groups ?? []).map((group) => line(group.id, groupSentence(group, body))),
    ...(body.passive === undefined ? [] : [line('passive', passiveSentence(body.passive))]),
    line('grades.fit', gradesSentence('fit', body.grades)),
    line('grades.interest', gradesSentence('interest', body.grades)),
  ];
}

function line(id: string, sentence: string): AgreementLine {
  return { id, sentence, details: [] };
}
