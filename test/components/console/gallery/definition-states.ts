import { proportionOf } from '#lib/journey/wilson.ts';
import { demoResult, demoRun } from '../demo/backtest.ts';
import { before } from '../demo/data.ts';
import { demoDraft, demoHash, demoVersion, demoVersions, signatureOf } from '../demo/definitions.ts';
import type { DemoOptions } from '../demo/services.ts';

const DAY = 1440;
const FAULT = { code: 'internal', message: 'A fault of ours; it has been logged. Try again in a moment.' } as const;
const OFFLINE = { code: 'offline', message: 'We could not reach the server. Check your connection and try again.' } as const;
const LONG =
  'The agreement of the Honourable Company of Instrument Makers and Surveyors of Upper Norwood with everybody who may ever ask for a quotation';

const proposed = demoVersion(1, { status: 'signedBySales', proposedAt: before(DAY), signatures: [signatureOf('sales', demoHash(1), 0.2)] });
const none = proportionOf(0, 0);

/** States of definitions, backtests and people that are worth looking at. */
export const DEFINITION_STATES: Record<string, DemoOptions> = {
  manager: { role: 'manager' },
  noVersion: { world: { versions: [], drafts: [], rejudging: null, run: null, audit: [] } },
  firstProposed: { world: { versions: [proposed], drafts: [], rejudging: null, run: null } },
  reviewDue: {
    world: {
      versions: demoVersions()
        .filter(({ status }) => status !== 'signedByMarketing')
        .map((version) => (version.status === 'active' ? { ...version, reviewBy: before(12 * DAY) } : version)),
      drafts: [],
    },
  },
  rejudging: {
    world: { rejudging: { definitionVersion: 4, state: 'running', done: 41_200, total: 100_000, startedAt: before(1), finishedAt: null } },
  },
  rejudgingFailed: {
    world: {
      rejudging: { definitionVersion: 4, state: 'failed', done: 41_200, total: 100_000, startedAt: before(9), finishedAt: before(8) },
    },
  },
  longNames: {
    world: {
      versions: demoVersions().map((version) => ({ ...version, name: LONG, proposedBy: LONG })),
      drafts: [demoDraft(1, { name: LONG, updatedBy: LONG })],
    },
  },
  signed: {
    role: 'manager',
    world: {
      versions: demoVersions().map((version) =>
        version.version === 5
          ? { ...version, status: 'signed', signatures: [...version.signatures, signatureOf('sales', demoHash(5), 0.1)] }
          : version,
      ),
    },
  },
  conflict: {
    role: 'manager',
    answers: { signDefinition: { code: 'conflict', message: 'Version 5 was withdrawn a moment ago.' } },
  },
  notRun: { world: { run: null } },
  running: { world: { run: demoRun({ state: 'running', progress: 0.42, step: 'Judging people under the draft', result: null }) } },
  cancelled: { world: { run: demoRun({ state: 'cancelled', progress: 0.42, result: null }) } },
  failed: { world: { run: demoRun({ state: 'failed', result: null, message: 'The server was stopped while it was under way.' }) } },
  noVerdicts: {
    world: {
      run: demoRun({
        result: demoResult({
          judged: { good: 0, notGood: 0 },
          outcomes: { good: 0, known: 0 },
          groups: {
            added: { people: 41, precision: none, outcomes: none, won: 0 },
            removed: { people: 0, precision: none, outcomes: none, won: 0 },
            both: { people: 171, precision: none, outcomes: none, won: 0 },
            neither: { people: 9028, precision: none, outcomes: none, won: 0 },
          },
        }),
      }),
    },
  },
  noActive: {
    world: {
      versions: [demoVersion(5, { status: 'proposed', name: 'Two signals before hand-over' })],
      run: demoRun({
        activeVersion: null,
        result: demoResult({ active: null, groups: { ...demoResult().groups, added: { ...demoResult().groups.both, people: 212 } } }),
      }),
    },
  },
  longHistory: {
    world: {
      run: demoRun({
        result: demoResult({
          months: Array.from({ length: 50 }, (_, at) => ({
            month: `${2022 + Math.floor((at + 9) / 12)}-${String(((at + 9) % 12) + 1).padStart(2, '0')}`,
            active: 40 + ((at * 37) % 90),
            draft: 45 + ((at * 41) % 100),
            added: (at * 7) % 30,
            removed: (at * 5) % 20,
          })),
        }),
      }),
    },
  },
  definitionsLoading: {
    answers: {
      listDefinitions: 'never',
      getDefinition: 'never',
      getPerson: 'never',
      getLedger: 'never',
      getBacktest: 'never',
      listDefinitionAudit: 'never',
    },
  },
  definitionsFault: {
    answers: {
      listDefinitions: FAULT,
      getDefinition: FAULT,
      getPerson: FAULT,
      getLedger: FAULT,
      getBacktest: FAULT,
      listDefinitionAudit: FAULT,
      findBacktest: FAULT,
    },
  },
  definitionsOffline: {
    answers: { getMe: OFFLINE, listDefinitions: OFFLINE, getDefinition: OFFLINE, getPerson: OFFLINE, getLedger: OFFLINE },
  },
};
