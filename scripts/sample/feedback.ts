import type { RejectReason } from '#lib/contract/vocabulary.ts';
import { judge } from '#lib/journey/judge.ts';
import { DAY, HOUR, iso, MINUTE } from './calendar.ts';
import type { createIds } from './ids.ts';
import { judgeInputs, type People, stageMoves } from './judged.ts';
import type { Pipeline, Reaction } from './pipeline.ts';
import { createRandom, type Random } from './random.ts';
import type { SampleDefinition, SampleMember, SampleReply, SampleVerdict } from './types.ts';

/** What reps add in their own words. */
const WORDS: Partial<Record<RejectReason, readonly [string, ...string[]]>> = {
  badTiming: ['New warehouse opens in spring, then again', 'Project is parked until the ERP change is through'],
  noBudget: ['Budget round is in October'],
  noNeed: ['Bought a tool last year and is happy with it'],
  notIcp: ['One site and eleven people, our price makes no sense for them'],
  wrongPerson: ['Intern who collects offers, ask for the head of planning'],
  unreachable: ['Number is the switchboard, nobody puts me through'],
};

const ANSWERS: Partial<Record<RejectReason, readonly [text: string, outcome: SampleReply['outcome']]>> = {
  badTiming: ['Moved to nurture, we come back to them in spring. Thanks.', 'actioned'],
  noBudget: ['Thanks. They now get the business case material until October.', 'actioned'],
  noNeed: ['Understood. We keep them in the newsletter only.', 'answered'],
  notIcp: ['Agreed, one-site companies are too small. We propose 200 people as the lower bound in the next version.', 'actioned'],
  wrongPerson: [
    'The rule looks at department, not at seniority. Changing that needs both signatures; we put it on Thursday’s agenda.',
    'answered',
  ],
  unreachable: ['We have no other number and may not buy one. Sorry.', 'declined'],
};

type Known = People & { earlier: SampleDefinition };

/** Reps' verdicts on what was handed to them, and marketing's replies; the newest wait for one. */
export function sampleFeedback(
  seed: number,
  now: number,
  newId: ReturnType<typeof createIds>,
  input: Known,
  { moves, reactions }: Pipeline,
  recordOf: ReadonlyMap<string, string>,
  members: readonly SampleMember[],
): { verdicts: SampleVerdict[]; replies: SampleReply[] } {
  const random = createRandom(seed, 'feedback');
  const inputs = judgeInputs(input);
  const movesByPerson = Map.groupBy(moves, (move) => move.personId);
  const verdicts = reactions
    .toSorted((a, b) => a.at - b.at)
    .flatMap((reaction): SampleVerdict[] => {
      const judgeInput = inputs.get(reaction.personId);
      const recordId = recordOf.get(reaction.personId);
      const verdict = verdictOf(random, reaction);
      if (judgeInput === undefined || recordId === undefined || verdict === null) return [];
      const at = reaction.at + random.int(1, 9) * MINUTE;
      if (at > now) return [];
      const view = judge({ ...judgeInput, moves: stageMoves(movesByPerson.get(reaction.personId) ?? []), now: new Date(at) });
      return [
        {
          id: newId('entry', at),
          at: iso(at),
          memberId: reaction.member.id,
          personId: reaction.personId,
          recordId,
          verdict,
          ...judgedUnder(input, at, view.firings),
          reason: reasonOf(random, reaction, at, newId),
        },
      ];
    });
  return { verdicts, replies: replies(random, now, newId, verdicts, members) };
}

/** The version that counted at that moment, and those of its triggers that had fired. */
function judgedUnder(
  { definition, earlier }: Known,
  at: number,
  firings: readonly { triggerId: string }[],
): Pick<SampleVerdict, 'definitionVersion' | 'triggerIds'> {
  const { version, body } = at < Date.parse(definition.activatedAt) ? earlier : definition;
  const known = new Set(body.triggers.map((trigger) => trigger.id));
  return { definitionVersion: version, triggerIds: firings.map(({ triggerId }) => triggerId).filter((id) => known.has(id)) };
}

function verdictOf(random: Random, { answer }: Reaction): SampleVerdict['verdict'] | null {
  if (answer === 'accepted') return random.chance(0.85) ? 'good' : null;
  if (answer === 'turnedAway') return random.chance(0.95) ? 'notGood' : null;
  return random.chance(0.3) ? 'notSure' : null;
}

/** Most give a reason a few seconds later, some in their own words, too. */
function reasonOf(random: Random, { reason }: Reaction, verdictAt: number, newId: ReturnType<typeof createIds>): SampleVerdict['reason'] {
  if (reason === null || random.chance(0.2)) return null;
  const at = verdictAt + random.int(3, 40) * 1000;
  const words = WORDS[reason];
  return { id: newId('entry', at), at: iso(at), reason, text: words !== undefined && random.chance(0.6) ? random.pick(words) : null };
}

function replies(
  random: Random,
  now: number,
  newId: ReturnType<typeof createIds>,
  verdicts: readonly SampleVerdict[],
  members: readonly SampleMember[],
): SampleReply[] {
  const marketers = members.filter((member) => member.role === 'marketer');
  return verdicts.flatMap(({ id, at, verdict, reason }, index): SampleReply[] => {
    const repliedAt = Date.parse(at) + random.int(2, 60) * HOUR;
    const isAnswered = verdict === 'notGood' ? random.chance(0.7) : random.chance(0.08);
    const member = marketers[index % marketers.length];
    if (!isAnswered || repliedAt > now - DAY / 2 || member === undefined) return [];
    const [text, outcome] = reason === null ? DEFAULT_ANSWER[verdict] : (ANSWERS[reason.reason] ?? DEFAULT_ANSWER[verdict]);
    return [{ id: newId('reply', repliedAt), verdictId: id, memberId: member.id, at: iso(repliedAt), text, outcome }];
  });
}

const DEFAULT_ANSWER = {
  good: ['Good to hear. We invite three colleagues of theirs to the next webinar.', 'actioned'],
  notGood: ['Thanks for the word. What was it that did not fit?', 'answered'],
  notSure: ['We look at the account together on Thursday.', 'answered'],
} as const satisfies Record<SampleVerdict['verdict'], readonly [string, SampleReply['outcome']]>;
