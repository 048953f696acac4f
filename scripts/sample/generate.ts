import { agreementHistory, sampleAgreement } from './agreement.ts';
import { sampleAssets } from './assets.ts';
import { sampleEvents } from './behaviour.ts';
import { DAY, iso } from './calendar.ts';
import { sampleAccounts } from './companies.ts';
import { crmRecords, recordIds } from './crm-records.ts';
import { sampleFeedback } from './feedback.ts';
import { createIds } from './ids.ts';
import { sampleMembers } from './members.ts';
import { samplePeople } from './people.ts';
import { samplePipeline } from './pipeline.ts';
import { sampleRoleChoices } from './role-choices.ts';
import type { SampleWorkspace } from './types.ts';
import { sampleUsage } from './usage.ts';

const ACCOUNTS = 60;
const PEOPLE = 400;
/** How long ago the sample company began with Leadlight. */
const AGE = 390 * DAY;
/** Dates the id of the sample workspace, so that it is the same whenever the sample is made. */
const BIRTH = Date.UTC(2026, 0, 1);
/** The seed that `npm start` and the practice CRM use. */
export const SAMPLE_SEED = 7;

/**
 * The sample workspace up to `now`: invented people and companies, a year of behaviour, and what sales and marketing made of it.
 * Pure and deterministic: the same seed and time give the same workspace. Stages, firings and offers in it come from the real judge and matching.
 */
export function generateSample({ seed, now }: { seed: number; now: Date }): SampleWorkspace {
  const time = now.getTime();
  const newId = createIds(seed);
  const createdAt = iso(time - AGE);
  const workspace = { id: sampleWorkspaceId(seed), name: 'Harrowgate Planning (sample)', createdAt };
  const members = sampleMembers(time, newId);
  const { earlier, definition } = sampleAgreement(time, newId, members);
  const accounts = sampleAccounts(seed, time, newId, ACCOUNTS);
  const people = samplePeople(seed, time, newId, accounts, PEOPLE);
  const assets = sampleAssets(time, newId, members);
  const behaviour = sampleEvents(seed, time, newId, people, assets);
  const pipeline = samplePipeline(seed, time, newId, { people, accounts, events: behaviour, definition }, members);
  const events = [...behaviour, ...pipeline.signed].toSorted((a, b) => Date.parse(a.ts) - Date.parse(b.ts));
  const known = { people, accounts, events, definition };
  const recordOf = recordIds(people);
  const { verdicts, replies } = sampleFeedback(seed, time, newId, { ...known, earlier }, pipeline, recordOf, members);
  return {
    seed,
    now: iso(time),
    workspace,
    members,
    definition,
    agreement: { earlier, ...agreementHistory(time, definition, verdicts, members) },
    accounts,
    people,
    events,
    moves: pipeline.moves,
    assets,
    usage: sampleUsage(seed, time, newId, known, pipeline, assets, recordOf, members),
    verdicts,
    replies,
    roleChoices: sampleRoleChoices(seed, time, newId, { people, accounts, members }),
    deals: pipeline.deals,
    crmRecords: crmRecords({ people, accounts, members, pipeline, recordOf }),
  };
}

/** The id of the sample workspace, the same whenever it is made. */
export function sampleWorkspaceId(seed: number): string {
  return createIds(seed, 'workspace')('workspace', BIRTH);
}

/** The time for which a stored sample workspace was made, from the time at which it says that it began. */
export function sampleTimeOf(workspaceCreatedAt: string): Date {
  return new Date(Date.parse(workspaceCreatedAt) + AGE);
}
