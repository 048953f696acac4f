import type { DefinitionBody } from '#lib/contract/definition.ts';
import type { AttributeValue } from '#lib/contract/primitives.ts';
import { createRandom, type Random } from '#scripts/sample/random.ts';
import { askedBy } from '#server/backtest/asked.ts';
import { type AttributeColumn, bytes, floats, type History, OUTCOME, VERDICT, words } from '#server/backtest/columns.ts';
import { createInterner, type Interner } from '#server/backtest/dictionary.ts';
import { writeKind } from '#server/backtest/kinds.ts';
import { ID_BYTES } from '#server/backtest/person-ids.ts';
import { inventFacts } from './invented-facts.ts';

const DAY = 86_400_000;
const START = Date.parse('2024-01-01T00:00:00Z');
/** Two years of behaviour. */
const SPAN = 730 * DAY;
const PEOPLE_OF_AN_ACCOUNT = 8;
/** Chance in steps of 1/256, looked up. */
const SHARES = 256;

/** A history filled straight into columns, as reading a database would fill them. The number of events varies from person to person: most do little, a few do much. */
export function syntheticHistory(people: number, eventsEach: number, bodies: readonly DefinitionBody[], seed: number): History {
  const random = createRandom(seed, 'backtest');
  const asked = askedBy(bodies);
  const facts = inventFacts(bodies);
  const kinds = createInterner();
  const numbers = facts.kinds.flatMap((kind) => {
    const text = writeKind(kind, asked.properties);
    return Array.from({ length: Math.max(1, Math.round(kind.share * SHARES)) }, () => kinds.numberOf(text, 0, text.length));
  });
  const accounts = Math.ceil(people / PEOPLE_OF_AN_ACCOUNT);
  const history: History = {
    asked,
    people: {
      count: people,
      ids: bytes(people * ID_BYTES),
      knownSince: floats(people),
      accounts: words(people),
      segments: words(people),
      starts: words(people),
      ends: words(people),
      totals: words(people),
    },
    segments: [{ times: floats(people * eventsEach), kinds: words(people * eventsEach) }],
    kinds: kinds.dictionary(),
    person: columns(random, facts.person, people),
    account: columns(random, facts.account, accounts),
    moves: { ends: words(people), times: floats(0), stages: bytes(0) },
    truth: { verdicts: bytes(people), outcomes: bytes(people) },
    asOf: START + SPAN,
  };
  fillPeople(random, history, accounts);
  fillEvents(random, history, numbers);
  return history;
}

function fillPeople(random: Random, { people, truth }: History, accounts: number): void {
  const ids = new DataView(people.ids.buffer);
  for (let person = 0; person < people.count; person += 1) {
    ids.setUint32(person * ID_BYTES, person);
    people.knownSince[person] = START + random.next() * (SPAN / 2);
    people.accounts[person] = random.chance(0.9) ? random.int(1, accounts) : 0;
    truth.verdicts[person] = random.chance(0.2) ? (random.chance(0.4) ? VERDICT.good : VERDICT.notGood) : VERDICT.none;
    truth.outcomes[person] = random.chance(0.15) ? OUTCOME.known | (random.chance(0.3) ? OUTCOME.good : 0) : 0;
  }
}

function fillEvents(random: Random, { people, segments }: History, numbers: readonly number[]): void {
  const [segment] = segments;
  if (segment === undefined) return;
  const all = segment.times.length;
  let end = 0;
  for (let person = 0; person < people.count; person += 1) {
    const left = people.count - person - 1;
    // An exponential number around the mean of what is left, so that it comes out exactly at the end.
    const wanted = left === 0 ? all - end : Math.round(-Math.log(1 - random.next()) * ((all - end) / (left + 1)));
    const count = Math.min(wanted, all - end, MOST_OF_ONE);
    people.starts[person] = end;
    let at = START + random.next() * (SPAN / 2);
    const gap = (START + SPAN - at) / (count + 1);
    for (let event = 0; event < count; event += 1) {
      at += Math.floor(random.next() * 2 * gap);
      segment.times[end] = Math.min(at, START + SPAN);
      segment.kinds[end] = numbers[Math.floor(random.next() * numbers.length)] ?? 0;
      end += 1;
    }
    people.ends[person] = end;
    people.totals[person] = count;
  }
}

/** As many as judging reads of one person. */
const MOST_OF_ONE = 5_000;

function columns(
  random: Random,
  values: ReadonlyMap<string, readonly AttributeValue[]>,
  count: number,
): ReadonlyMap<string, AttributeColumn> {
  return new Map(
    [...values].map(([name, some]) => {
      const texts = createInterner();
      const known = some.map((value) => (value === null ? 0 : 1 + numberOfText(texts, JSON.stringify(value))));
      const column = words(count);
      for (let at = 0; at < count; at += 1) column[at] = known[Math.floor(random.next() * known.length)] ?? 0;
      return [name, { values: column, texts: texts.dictionary() }];
    }),
  );
}

function numberOfText(texts: Interner, text: string): number {
  const encoded = new TextEncoder().encode(text);
  return texts.numberOf(encoded, 0, encoded.length);
}
