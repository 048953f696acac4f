import type { Snapshot } from '#server/store/db.ts';
import { countEvents, countEventsOf, listPeopleWithNews, readFactMarks } from '#server/store/history.ts';
import { answersFacts, answersProperties, bothAsked } from '../asked.ts';
import { type Asked, type History, type PeopleColumns, type Segment, words } from '../columns.ts';
import { createInterner, type Interner } from '../dictionary.ts';
import { compareId, ID_BYTES } from '../person-ids.ts';
import { readEvents } from './read-events.ts';
import { readAttributes, readPeople } from './read-people.ts';
import { readMoves, readTruth } from './read-steps.ts';

/** A history with what tells whether it is still the whole. */
export type LoadedHistory = {
  history: History;
  marks: { people: string; accounts: string };
  events: number;
  /** When it was read, by the clock that stamps arriving events. */
  readAt: number;
};

export type Loading = {
  workspaceId: string;
  asked: Asked;
  /** What was read earlier: only what changed since is read. */
  known: LoadedHistory | null;
  now: Date;
  /** Memory that a history may take. */
  mostBytes: number;
  /** Hears the part that is done, from 0 to 1, from time to time. */
  onProgress: (done: number) => void;
};

/** Events may have been received this much before they were stored. */
const OVERLAP_MS = 3_600_000;
/** With more news than this share of the people, or this many parts, everything is read anew and stands in one piece again. */
const MOST_NEWS = 0.1;
const MOST_SEGMENTS = 64;

/** The history is larger than what this server may hold; `message` says so in words. */
export class TooMuchHistory extends Error {
  override readonly name = 'TooMuchHistory';
}

/** The history of a workspace as it stands in this snapshot. */
export async function loadHistory(snapshot: Snapshot, loading: Loading): Promise<LoadedHistory> {
  const { workspaceId, known, now } = loading;
  const marks = await readFactMarks(snapshot, workspaceId);
  const asked = known === null ? loading.asked : bothAsked(known.history.asked, loading.asked);
  const isSame = known !== null && marks.people === known.marks.people && marks.accounts === known.marks.accounts;
  const facts =
    isSame && answersFacts(known.history.asked, asked)
      ? known.history
      : {
          people: await readPeople(snapshot, workspaceId),
          person: await readAttributes(snapshot, workspaceId, 'person', asked.person),
          account: await readAttributes(snapshot, workspaceId, 'account', asked.account),
        };
  const events = await countEvents(snapshot, workspaceId);
  if (events * BYTES_OF_AN_EVENT > loading.mostBytes) throw new TooMuchHistory(tooMuch(events, loading.mostBytes));
  const earlier = known !== null && answersProperties(known.history.asked, asked) ? known : null;
  const behaviour =
    (earlier === null ? null : await withNews(snapshot, loading, earlier, facts.people, events, asked)) ??
    (await everything(snapshot, loading, facts.people, events, asked));
  const until = now.toISOString();
  const moves = await readMoves(snapshot, workspaceId, behaviour.people, until);
  const truth = await readTruth(snapshot, workspaceId, behaviour.people, until);
  const asOf = Math.max(newestFact(behaviour, now.getTime()), moves.newest, truth.newest);
  return {
    history: {
      asked,
      ...behaviour,
      person: facts.person,
      account: facts.account,
      moves: moves.columns,
      truth: truth.columns,
      asOf: Number.isFinite(asOf) ? asOf : now.getTime(),
    },
    marks,
    events,
    readAt: now.getTime(),
  };
}

/** Time and kind. */
const BYTES_OF_AN_EVENT = 12;

function tooMuch(events: number, mostBytes: number): string {
  const room = Math.floor(mostBytes / BYTES_OF_AN_EVENT).toLocaleString('en');
  return `There are ${events.toLocaleString('en')} events, and this server has the memory to replay ${room}. Give it more memory, then start again.`;
}

type Behaviour = Pick<History, 'people' | 'segments' | 'kinds'>;

async function everything(snapshot: Snapshot, loading: Loading, people: PeopleColumns, events: number, asked: Asked): Promise<Behaviour> {
  const own = { ...people, ...emptyPlaces(people) };
  const kinds = createInterner();
  const segment = await read(snapshot, loading, { people: own, kinds, asked, segment: 0, most: events, personIds: null });
  return { people: own, segments: [segment], kinds: kinds.dictionary() };
}

/** What is known with the people read anew of whom something arrived; null where that is not worth it, or does not add up to the whole. */
async function withNews(
  snapshot: Snapshot,
  loading: Loading,
  known: LoadedHistory,
  people: PeopleColumns,
  events: number,
  asked: Asked,
): Promise<Behaviour | null> {
  const { history } = known;
  const own = { ...people, ...(people === history.people ? copiedPlaces(people) : carriedPlaces(history.people, people)) };
  if (events === known.events) return { people: own, segments: history.segments, kinds: history.kinds };
  if (history.segments.length >= MOST_SEGMENTS) return null;
  const since = new Date(known.readAt - OVERLAP_MS).toISOString();
  const personIds = await listPeopleWithNews(snapshot, loading.workspaceId, since, Math.ceil(people.count * MOST_NEWS));
  if (personIds === null) return null;
  const kinds = createInterner(history.kinds);
  const most = await countEventsOf(snapshot, loading.workspaceId, personIds);
  const segment = await read(snapshot, loading, { people: own, kinds, asked, segment: history.segments.length, most, personIds });
  const isWhole = own.totals.reduce((sum, total) => sum + total, 0) === events;
  return isWhole ? { people: own, segments: [...history.segments, segment], kinds: kinds.dictionary() } : null;
}

type Part = { people: PeopleColumns; kinds: Interner; asked: Asked; segment: number; most: number; personIds: readonly string[] | null };

function read(snapshot: Snapshot, { workspaceId, onProgress }: Loading, part: Part): Promise<Segment> {
  return readEvents(snapshot, { ...part, workspaceId, onPerson: (person) => onProgress((person + 1) / part.people.count) });
}

type Places = Pick<PeopleColumns, 'segments' | 'starts' | 'ends' | 'totals'>;

function emptyPlaces({ count }: PeopleColumns): Places {
  return { segments: words(count), starts: words(count), ends: words(count), totals: words(count) };
}

function copiedPlaces(people: PeopleColumns): Places {
  const places = emptyPlaces(people);
  for (const column of PLACES) places[column].set(people[column]);
  return places;
}

/** Everyone's events stay where they are, though others came in between. Both are in the order of their ids. */
function carriedPlaces(from: PeopleColumns, to: PeopleColumns): Places {
  const places = emptyPlaces(to);
  let person = 0;
  for (let old = 0; old < from.count; old += 1) {
    while (person < to.count && compareId(from.ids, old * ID_BYTES, to, person) > 0) person += 1;
    if (person < to.count && compareId(from.ids, old * ID_BYTES, to, person) === 0)
      for (const column of PLACES) places[column][person] = from[column][old] ?? 0;
  }
  return places;
}

const PLACES = ['segments', 'starts', 'ends', 'totals'] as const;

/** The newest event, or the latest time that somebody became known; what lies in the future is no fact yet. */
function newestFact({ people, segments }: Behaviour, now: number): number {
  let newest = Number.NEGATIVE_INFINITY;
  for (let person = 0; person < people.count; person += 1) {
    const known = people.knownSince[person] ?? 0;
    if (known <= now && known > newest) newest = known;
    const times = segments[people.segments[person] ?? 0]?.times;
    const start = people.starts[person] ?? 0;
    let last = (people.ends[person] ?? 0) - 1;
    while (last >= start && (times?.[last] ?? 0) > now) last -= 1;
    const at = last >= start ? (times?.[last] ?? 0) : Number.NEGATIVE_INFINITY;
    if (at > newest) newest = at;
  }
  return newest;
}
