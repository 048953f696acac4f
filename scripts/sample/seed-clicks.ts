import type { Entry, EntryBody } from '#lib/contract/feedback.ts';
import { lifecycleLedger } from '#lib/journey/judge.ts';
import { replyToFeedback } from '#server/services/reply-to-feedback.ts';
import { sendEntries } from '#server/services/send-entries.ts';
import { judgeInputs, stageMoves } from './judged.ts';
import { practiceRecord } from './practice-record.ts';
import { agreementSteps } from './seed-agreement.ts';
import { context, judgeAt, type Stage, type Step } from './stage.ts';
import type { SampleUse, SampleVerdict, SampleWorkspace } from './types.ts';

/** Entries that one request may hold. */
const MOST_ENTRIES = 100;

/**
 * Lets the year happen again through the server's own services, in the order of time: each hand-over is judged when it came, each click is
 * sent and each reply given at its time. So the ledgers and firings are those that a real server would have written.
 */
export async function replayYear(stage: Stage): Promise<void> {
  const { sample } = stage;
  const steps = [
    ...handovers(sample).map(({ at, personId }) => ({ at, run: (time: number) => judgeAt(stage, [personId], time) })),
    ...sample.verdicts.flatMap((verdict) => verdictSteps(stage, verdict)),
    ...agreementSteps(stage),
    ...batches(sample.usage).map((uses) => usageStep(stage, uses)),
    ...sample.replies.map((reply) => ({
      at: Date.parse(reply.at),
      run: async (time: number) => {
        const result = await replyToFeedback(context(stage, reply.memberId, time), {
          id: reply.verdictId,
          text: reply.text,
          outcome: reply.outcome,
        });
        if (!result.ok) throw new Error(`A reply of the sample was refused: ${result.error.message}`);
      },
    })),
  ];
  for (const { at, run } of steps.toSorted((a, b) => a.at - b.at)) await run(at);
  const people = sample.people.map((person) => person.id);
  await judgeAt(stage, people, Date.parse(sample.now));
}

/** Every hand-over that judging finds over the year. */
function handovers(sample: SampleWorkspace): { at: number; personId: string }[] {
  const movesByPerson = Map.groupBy(sample.moves, (move) => move.personId);
  return [...judgeInputs(sample)].flatMap(([personId, input]) =>
    lifecycleLedger({ ...input, moves: stageMoves(movesByPerson.get(personId) ?? []), now: new Date(sample.now) })
      .filter((entry) => entry.stage === 'mql')
      .map(({ at }) => ({ at, personId })),
  );
}

function verdictSteps(stage: Stage, { id, at, verdict, definitionVersion, triggerIds, reason, ...click }: SampleVerdict): Step[] {
  const given = entry(stage, { ...click, id, at }, { kind: 'verdict', verdict, definitionVersion, triggerIds });
  const steps = [{ at: Date.parse(at), run: (time: number) => send(stage, click.memberId, [given], time) }];
  if (reason === null) return steps;
  const why = entry(
    stage,
    { ...click, id: reason.id, at: reason.at },
    {
      kind: 'reason',
      verdictEntryId: id,
      reason: reason.reason,
      ...(reason.text === null ? {} : { text: reason.text }),
    },
  );
  return [...steps, { at: Date.parse(reason.at), run: (time: number) => send(stage, click.memberId, [why], time) }];
}

/** What one member did with the library in one month goes in together, as far as one batch holds. */
function batches(usage: readonly SampleUse[]): SampleUse[][] {
  return [...Map.groupBy(usage, (use) => `${use.memberId} ${use.at.slice(0, 7)}`).values()].flatMap((uses) =>
    Array.from({ length: Math.ceil(uses.length / MOST_ENTRIES) }, (_, part) => uses.slice(part * MOST_ENTRIES, (part + 1) * MOST_ENTRIES)),
  );
}

function usageStep(stage: Stage, uses: readonly SampleUse[]): Step {
  const entries = uses.map(({ assetId, action, reason, ...click }) =>
    entry(stage, click, { kind: 'usage', assetId, action, ...(reason === null ? {} : { reason }) }),
  );
  const at = Math.max(...uses.map((use) => Date.parse(use.at)));
  return { at, run: (time) => send(stage, uses[0]?.memberId ?? '', entries, time) };
}

type Click = { id: string; at: string; personId: string; recordId: string };

function entry({ sample, host }: Stage, { id, at, personId, recordId }: Click, body: EntryBody): Entry {
  const record = sample.crmRecords.find((one) => one.id === recordId);
  if (record === undefined) throw new Error(`The sample has no record ${recordId}`);
  return { id, at, record: practiceRecord(record, host), personId, body };
}

async function send(stage: Stage, memberId: string, entries: Entry[], time: number): Promise<void> {
  const sent = await sendEntries(context(stage, memberId, time), { entries });
  const refused = sent.ok ? sent.value.results.find((one) => one.result === 'refused')?.message : sent.error.message;
  if (refused !== undefined) throw new Error(`A click of the sample was refused: ${refused}`);
}
