import type { DefinitionBody } from '#lib/contract/definition.ts';
import { compileDefinition } from '#lib/journey/compile.ts';
import { evaluate } from '#lib/journey/evaluate.ts';
import type { Evaluation } from '#lib/journey/program.ts';
import type { History } from '../columns.ts';
import { type HandedOver, handedOverRows } from './handed-over.ts';
import { createPersonHistories } from './person-history.ts';
import { addPerson, emptyTally, groupOf, NEVER, type PersonCount, type Tally, tallyPerson } from './tally.ts';
import { compareTriggers, type Versions } from './versions.ts';

export type ReplayedPart = { tally: Tally; handedOver: HandedOver };

/** Makes the replay of a history: everyone of a range is judged under both versions, by the evaluator that judges a single view. */
export function createReplay(history: History, versions: Versions): (from: number, to: number) => ReplayedPart {
  const triggers = compareTriggers(versions);
  const draft = judgeUnder(
    history,
    versions.draft,
    triggers.map((trigger) => trigger.draft),
  );
  const active =
    versions.active === null
      ? () => NOT_JUDGED
      : judgeUnder(
          history,
          versions.active,
          triggers.map((trigger) => trigger.active),
        );

  return (from, to) => {
    const tally = emptyTally(triggers.length);
    const rows = handedOverRows();
    for (let person = from; person < to; person += 1) {
      const underDraft = draft(person);
      const underActive = active(person);
      const counted: PersonCount = {
        events: countEvents(history, person),
        verdict: history.truth.verdicts[person] ?? 0,
        outcome: history.truth.outcomes[person] ?? 0,
        draft: underDraft,
        active: underActive,
      };
      tallyPerson(tally, counted);
      for (const place of underDraft.fired) addPerson(tally.triggers[place]?.draft ?? tally.all, counted);
      for (const place of underActive.fired) addPerson(tally.triggers[place]?.active ?? tally.all, counted);
      if (groupOf(counted) !== 'neither') {
        // As in the result: the draft speaks for the triggers that it has.
        const removed = underActive.fired.filter((place) => triggers[place]?.draft === NOT_PART);
        rows.add({ person, draftAt: underDraft.firstAt, activeAt: underActive.firstAt, triggers: [...underDraft.fired, ...removed] });
      }
    }
    return { tally, handedOver: rows.packed() };
  };
}

/** First hand-over by judging, how many there were, and the places of the triggers that ever fired. */
type Judged = { firstAt: number; handovers: number; fired: readonly number[] };
const NOT_JUDGED: Judged = { firstAt: NEVER, handovers: 0, fired: [] };
const NOT_PART = -1;

function judgeUnder(history: History, body: DefinitionBody, inVersion: readonly number[]): (person: number) => Judged {
  const program = compileDefinition(body);
  const pastOf = createPersonHistories(program, history);
  const placeOf = program.triggers.map((_, trigger) => inVersion.indexOf(trigger));
  return (person) => {
    const evaluation = evaluate(program, pastOf(person), history.asOf);
    return { ...judgedHandovers(evaluation), fired: evaluation.fired.map(({ trigger }) => placeOf[trigger] ?? 0) };
  };
}

/** Hand-overs by judging: who was made an MQL by hand says nothing of a definition. */
function judgedHandovers({ lifecycle }: Evaluation): Omit<Judged, 'fired'> {
  let firstAt = NEVER;
  let handovers = 0;
  for (const { stage, at, why } of lifecycle)
    if (stage === 'mql' && why.code !== 'moved') {
      if (handovers === 0) firstAt = at;
      handovers += 1;
    }
  return { firstAt, handovers };
}

/** Events that count up to the moment of the replay. */
function countEvents({ people, segments, asOf }: History, person: number): number {
  const times = segments[people.segments[person] ?? 0]?.times;
  const start = people.starts[person] ?? 0;
  let end = people.ends[person] ?? 0;
  while (end > start && (times?.[end - 1] ?? 0) > asOf) end -= 1;
  return end - start;
}
