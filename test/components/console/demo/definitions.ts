import type {
  AuditItem,
  DefinitionDraft,
  DefinitionSummary,
  DefinitionVersion,
  FeedbackBehind,
  Rejudging,
} from '#lib/contract/agreement.ts';
import type { BacktestRun } from '#lib/contract/backtest.ts';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import type { Side } from '#lib/contract/vocabulary.ts';
import { sampleDefinition } from '#lib/journey/sample-definition.ts';
import { demoRun } from './backtest.ts';
import { before, demoId, demoVerdict, MEMBERS } from './data.ts';

/** All that the demo knows of definitions; a test or a state of the gallery changes what it looks at. */
export type DefinitionWorld = {
  versions: DefinitionVersion[];
  drafts: DefinitionDraft[];
  rejudging: Rejudging | null;
  run: BacktestRun | null;
  audit: AuditItem[];
};

const DAY = 1440;

/** An invented fingerprint, another one for each number. */
export function demoHash(number: number): string {
  return Array.from({ length: 64 }, (_, at) => ((number * 7 + at * 5 + ((at * at * number) % 11)) % 16).toString(16)).join('');
}

const asksForMore: DefinitionBody = {
  ...sampleDefinition,
  triggers: sampleDefinition.triggers
    .filter(({ id }) => id !== 'emailClicked')
    .map((trigger) => (trigger.id === 'personalEmail' ? { ...trigger, points: -12 } : trigger))
    .map((trigger) => (trigger.id === 'pricingTwice' ? { ...trigger, points: 18 } : trigger)),
  journey: sampleDefinition.journey.map((rule) =>
    'anyOf' in rule ? { ...rule, anyOf: rule.anyOf.filter((id) => id !== 'emailClicked') } : rule,
  ),
  mql: { fit: 32, interest: 20 },
};

const first: DefinitionBody = { ...sampleDefinition, triggers: sampleDefinition.triggers.slice(0, 12), mql: { fit: 25, interest: 15 } };

export function signatureOf(side: Side, hash: string, daysAgo: number): DefinitionVersion['signatures'][number] {
  const signer = MEMBERS.find((member) => member.side === side);
  return { side, memberId: signer?.id ?? demoId(1, 1), memberName: signer?.name ?? '', contentHash: hash, signedAt: before(daysAgo * DAY) };
}

export function demoVersion(number: number, change: Partial<DefinitionVersion> = {}): DefinitionVersion {
  const hash = demoHash(number);
  return {
    id: demoId(5, number),
    version: number,
    name: 'First agreement',
    status: 'superseded',
    body: number === 5 ? asksForMore : number === 1 ? first : sampleDefinition,
    contentHash: hash,
    activatedAt: null,
    supersededAt: null,
    effectiveAt: null,
    reviewBy: null,
    note: '',
    proposedBy: 'Jonas Brandt',
    proposedAt: before(10 * DAY),
    signatures: [],
    feedback: [],
    ...change,
  };
}

function feedbackBehind(number: number): FeedbackBehind {
  const item = demoVerdict(number);
  const { id: feedbackId, repName, personLabel, verdict, reason, text, at } = item;
  return { feedbackId, repName, personLabel, verdict, reason, text, at };
}

export function demoVersions(): DefinitionVersion[] {
  return [
    demoVersion(5, {
      name: 'Two signals before hand-over',
      status: 'signedByMarketing',
      proposedAt: before(2 * DAY),
      effectiveAt: before(-9 * DAY),
      reviewBy: before(-190 * DAY),
      note: 'Reps told us that personal addresses and single clicks waste their mornings. We ask for a better fit before hand-over, weigh pricing more, and no longer count a followed link.',
      signatures: [signatureOf('marketing', demoHash(5), 1)],
      feedback: [feedbackBehind(0), feedbackBehind(3), feedbackBehind(9)],
    }),
    demoVersion(4, {
      name: 'Operations teams',
      status: 'active',
      activatedAt: before(19 * DAY),
      proposedAt: before(23 * DAY),
      reviewBy: before(-164 * DAY),
      note: 'Fits the new focus on operations teams.',
      signatures: [signatureOf('marketing', demoHash(4), 21), signatureOf('sales', demoHash(4), 19)],
    }),
    demoVersion(3, {
      name: 'Everybody who asks for a demo',
      status: 'withdrawn',
      proposedAt: before(60 * DAY),
      note: 'Too wide; see version 4.',
    }),
    demoVersion(2, {
      name: 'Decay for interest',
      activatedAt: before(120 * DAY),
      supersededAt: before(19 * DAY),
      proposedAt: before(125 * DAY),
      signatures: [signatureOf('marketing', demoHash(2), 122), signatureOf('sales', demoHash(2), 120)],
    }),
    demoVersion(1, {
      activatedAt: before(300 * DAY),
      supersededAt: before(120 * DAY),
      proposedAt: before(303 * DAY),
      signatures: [signatureOf('sales', demoHash(1), 301), signatureOf('marketing', demoHash(1), 300)],
    }),
  ];
}

export function demoDraft(number: number, change: Partial<DefinitionDraft> = {}): DefinitionDraft {
  return {
    id: demoId(8, number),
    revision: 3,
    name: 'Webinars count less',
    body: asksForMore,
    basedOn: 4,
    effectiveAt: null,
    reviewBy: null,
    note: '',
    feedback: [],
    createdBy: 'Jonas Brandt',
    createdAt: before(5 * DAY),
    updatedBy: 'נועה לוי',
    updatedAt: before(95),
    ...change,
  };
}

const LONG =
  'What we would agree if the Honourable Company of Instrument Makers and Surveyors were our only customer and had all the time of this world';

export function demoAudit(): AuditItem[] {
  const rows: [number, string | null, string, string][] = [
    [95, 'נועה לוי', 'draftSaved', 'Saved the draft “Webinars count less”.'],
    [DAY, 'Jonas Brandt', 'signed', 'Signed version 5, “Two signals before hand-over”, for marketing.'],
    [2 * DAY, 'Jonas Brandt', 'proposed', 'Proposed version 5, “Two signals before hand-over”.'],
    [19 * DAY, null, 'activated', 'Version 4, “Operations teams”, came into force.'],
    [19 * DAY, 'נועה לוי', 'signed', 'Signed version 4, “Operations teams”, for sales.'],
    [21 * DAY, 'Jonas Brandt', 'signed', 'Signed version 4, “Operations teams”, for marketing.'],
    [23 * DAY, 'Jonas Brandt', 'proposed', 'Proposed version 4, “Operations teams”.'],
    [58 * DAY, 'Jonas Brandt', 'withdrawn', 'Took back version 3, “Everybody who asks for a demo”.'],
    [300 * DAY, null, 'activated', 'Version 1, “First agreement”, came into force.'],
  ];
  return rows.map(([minutes, memberName, action, sentence], number) => ({
    id: demoId(10, number),
    at: before(minutes),
    memberName,
    action,
    sentence,
  }));
}

export function demoWorld(change: Partial<DefinitionWorld> = {}): DefinitionWorld {
  return {
    versions: demoVersions(),
    drafts: [demoDraft(1), demoDraft(2, { name: LONG, basedOn: null, updatedAt: before(4 * DAY), updatedBy: 'Jonas Brandt' })],
    rejudging: {
      definitionVersion: 4,
      state: 'done',
      done: 9240,
      total: 9240,
      startedAt: before(19 * DAY),
      finishedAt: before(19 * DAY - 1),
    },
    run: demoRun(),
    audit: demoAudit(),
    ...change,
  };
}

export function summaryOf({ body: _body, feedback: _feedback, ...summary }: DefinitionVersion): DefinitionSummary {
  return summary;
}
