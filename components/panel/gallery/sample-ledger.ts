import type { Ledger, LedgerEntry } from '#lib/contract/journey.ts';
import { hoursAgo, idOf } from './sample-ids.ts';
import { mqlJourney } from './sample-journey.ts';

const DAY = 24;
let made = 300;

const entry = (hours: number, over: Partial<LedgerEntry> & Pick<LedgerEntry, 'axis' | 'stage' | 'fromStage' | 'why'>): LedgerEntry => ({
  id: idOf(made++),
  enteredAt: hoursAgo(hours),
  actor: null,
  definitionVersion: 4,
  evidence: [],
  recordedAt: hoursAgo(hours),
  retractedAt: null,
  ...over,
});

/** A person who was handed over, sent back by a colleague, and came again; one step was taken back when late news came. */
export const ledger: Ledger = {
  entries: [
    entry(50, {
      axis: 'lifecycle',
      stage: 'mql',
      fromStage: 'recycled',
      why: 'Fit 18 and interest 23.5 reach the signed thresholds of 15 and 20.',
      evidence: mqlJourney.firings.flatMap((firing) => firing.clauses.flatMap((clause) => clause.evidence)).slice(0, 3),
    }),
    entry(50, { axis: 'journey', stage: 'consideration', fromStage: 'awareness', why: 'Compared pricing twice in 7 days.' }),
    entry(9 * DAY, {
      axis: 'lifecycle',
      stage: 'mql',
      fromStage: 'recycled',
      why: 'Fit 18 and interest 20.4 reach the signed thresholds of 15 and 20.',
      retractedAt: hoursAgo(4 * DAY),
    }),
    entry(120 * DAY, {
      axis: 'lifecycle',
      stage: 'recycled',
      fromStage: 'sal',
      why: 'No budget before the new year.',
      actor: 'Rosa Lindqvist',
      definitionVersion: null,
    }),
    entry(130 * DAY, {
      axis: 'lifecycle',
      stage: 'sal',
      fromStage: 'mql',
      why: 'Accepted to be worked.',
      actor: 'Sam Okafor',
      definitionVersion: null,
    }),
    entry(131 * DAY, {
      axis: 'lifecycle',
      stage: 'mql',
      fromStage: 'lead',
      why: 'Fit 18 and interest 21 reach the signed thresholds of 10 and 20.',
      definitionVersion: 3,
    }),
    entry(160 * DAY, {
      axis: 'lifecycle',
      stage: 'lead',
      fromStage: null,
      why: 'Asked for the ROI sheet.',
      definitionVersion: 3,
    }),
  ],
  firings: mqlJourney.firings.map((firing) => ({
    id: idOf(made++),
    triggerId: firing.triggerId,
    name: firing.name,
    kind: firing.kind,
    definitionVersion: 4,
    firedAt: firing.firedAt,
    pointsThen: firing.pointsThen,
    clauses: firing.clauses,
    recordedAt: firing.firedAt,
    retractedAt: null,
  })),
  handovers: [
    {
      id: idOf(made++),
      at: hoursAgo(50),
      dueAt: hoursAgo(-2),
      definitionVersion: 4,
      recordedAt: hoursAgo(50),
      retractedAt: null,
    },
    {
      id: idOf(made++),
      at: hoursAgo(131 * DAY),
      dueAt: hoursAgo(130.5 * DAY),
      definitionVersion: 3,
      recordedAt: hoursAgo(131 * DAY),
      retractedAt: null,
    },
  ],
};

export const emptyLedger: Ledger = { entries: [], firings: [], handovers: [] };
