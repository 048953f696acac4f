import type { LifecycleRule } from '../../contract/definition.ts';
import type { TriggerKind } from '../../contract/vocabulary.ts';

/** The parts of an agreement, in the order in which people talk about it. */
export const SECTIONS = {
  lead: 'What a lead is',
  fit: 'Who fits',
  interest: 'What shows interest',
  negative: 'What speaks against',
  disqualifying: 'What rules somebody out',
  handover: 'When we hand over',
  answer: 'How fast sales answers',
  back: 'What sends somebody back or ends it',
  journey: 'The buyer’s journey',
  points: 'How points add up',
} as const;

export type Section = (typeof SECTIONS)[keyof typeof SECTIONS];

export function sectionOfKind(kind: TriggerKind): Section {
  return SECTIONS[kind];
}

/** Stages before the hand-over say what a lead is; the others what ends it. */
export function sectionOfRule({ stage }: Pick<LifecycleRule, 'stage'>): Section {
  return stage === 'target' || stage === 'subscriber' || stage === 'lead' ? SECTIONS.lead : SECTIONS.back;
}
