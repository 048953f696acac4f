import type { Condition } from '../contract/condition.ts';
import type { Evidence, TriggerFiring } from '../contract/journey.ts';
import type { AttributeValue } from '../contract/primitives.ts';
import { DAY } from './decay.ts';
import { countsFrom, otherAfter, otherBefore } from './engine/behaviour.ts';
import type { BehaviourLeaf, Leaf, Node, SequenceLeaf } from './engine/compiled.ts';
import { countBelow, countUpTo } from './engine/search.ts';
import { timelineOf } from './engine/timeline.ts';
import type { PersonHistory } from './program.ts';
import { conditionSentence, receiptSentence } from './sentences.ts';
import { attributeOf, sourceOf, type Trace } from './trace.ts';
import type { JourneyEvent } from './types.ts';

/** Most events that one clause lists, the latest of them; its sentence has the true count. */
export const MOST_EVIDENCE = 50;

/** A clause that holds at a time: its sentence, and the facts that satisfy it. */
export function receiptOf(clause: Condition, node: Node, time: number, trace: Trace): TriggerFiring['clauses'][number] {
  const facts = factsOf(node, time, trace);
  const events = [...new Set(facts.filter((fact) => 'ts' in fact))].sort((a, b) => a.ts - b.ts || (a.id < b.id ? -1 : 1));
  const evidence = [...facts.filter((fact) => 'type' in fact), ...events.slice(-MOST_EVIDENCE).map(eventEvidence)];
  return { sentence: sentenceOf(clause, node, time, trace), evidence };
}

function sentenceOf(clause: Condition, node: Node, time: number, trace: Trace): string {
  if (clause.type === 'attribute') return receiptSentence(clause, { value: attributeOf(trace.facts, clause.of, clause.name) });
  if ('of' in clause) return conditionSentence(clause);
  return receiptSentence(clause, node.type === 'behaviour' ? { count: countAt(node, time, trace) } : {});
}

type Fact = JourneyEvent | Evidence;

/** What speaks for a condition at a time: of `any`, what holds; of `not`, nothing but a value that is another. */
function factsOf(node: Node, time: number, trace: Trace): Fact[] {
  if (node.type === 'all' || node.type === 'any') {
    return node.of.filter((part) => node.type === 'all' || holdsAt(part, time, trace)).flatMap((part) => factsOf(part, time, trace));
  }
  if (node.type === 'attribute') return attributeFacts(node.test, trace);
  return node.negated ? [] : eventsOf(node, time, trace);
}

function attributeFacts(test: number, { program, facts }: Trace): Evidence[] {
  const asked = program.attributes[test];
  const source = asked === undefined ? null : sourceOf(facts, asked.of);
  if (asked === undefined || source === null) return [];
  const value = attributeOf(facts, asked.of, asked.name);
  if (value === null) return [];
  return [{ type: 'attribute', of: asked.of, name: asked.name, value: String(value), source: source.source, at: source.at }];
}

function eventsOf(leaf: Exclude<Leaf, { type: 'attribute' }>, time: number, trace: Trace): JourneyEvent[] {
  switch (leaf.type) {
    case 'behaviour':
      return hitsAt(leaf, time, trace, MOST_EVIDENCE).flatMap((event) => [event, ...othersOf(leaf, event, trace)]);
    case 'sequence':
      return chainAt(leaf, time, trace);
    case 'recency':
      return lastEvent(leaf.pattern, countUntil(leaf.pattern, time, trace.history), trace);
  }
}

/** The events that count at a time, the last of them first, at most so many. A person may have thousands of firings with thousands of events each. */
function hitsAt(leaf: BehaviourLeaf, time: number, { matching, history }: Trace, most: number): JourneyEvent[] {
  const events = matching[leaf.pattern] ?? [];
  const hits: JourneyEvent[] = [];
  for (let index = countUntil(leaf.pattern, time, history) - 1; index >= 0 && hits.length < most; index -= 1) {
    const event = events[index];
    if (event === undefined || event.ts < time - leaf.window) break;
    const from = countsFrom(leaf, event.ts, history);
    if (from !== null && from <= time) hits.push(event);
  }
  return hits;
}

function countAt(leaf: BehaviourLeaf, time: number, trace: Trace): number {
  if (leaf.distinctDays) return new Set(hitsAt(leaf, time, trace, Number.POSITIVE_INFINITY).map(({ ts }) => Math.floor(ts / DAY))).size;
  if (leaf.after !== null || leaf.before !== null) return hitsAt(leaf, time, trace, Number.POSITIVE_INFINITY).length;
  const { times, counts } = trace.history;
  return countUntil(leaf.pattern, time, trace.history) - countBelow(times[leaf.pattern] ?? [], time - leaf.window, counts[leaf.pattern]);
}

/** How many events of a pattern there were up to a time. */
function countUntil(pattern: number, time: number, { times, counts }: PersonHistory): number {
  return countUpTo(times[pattern] ?? [], time, counts[pattern]);
}

/** What had to come before an event, and after it. */
function othersOf({ after, before }: BehaviourLeaf, { ts }: JourneyEvent, { matching, history }: Trace): JourneyEvent[] {
  const earlier = after === null ? null : otherBefore(after, ts, history);
  const later = before === null ? null : otherAfter(before, ts, history);
  return [
    ...(after === null || earlier === null ? [] : (matching[after.pattern]?.slice(earlier, earlier + 1) ?? [])),
    ...(before === null || later === null ? [] : (matching[before.pattern]?.slice(later, later + 1) ?? [])),
  ];
}

/** The latest sequence that was complete at a time, oldest first: from the last completion back, each time the last event before. */
function chainAt({ steps, window }: SequenceLeaf, time: number, trace: Trace): JourneyEvent[] {
  const [end = 0, ...before] = steps.toReversed();
  for (let count = countUntil(end, time, trace.history); count > 0; count -= 1) {
    const chain = lastEvent(end, count, trace);
    for (const pattern of before) {
      const { times, counts } = trace.history;
      chain.unshift(...lastEvent(pattern, countBelow(times[pattern] ?? [], chain[0]?.ts ?? 0, counts[pattern]), trace));
    }
    const [first, last] = [chain[0], chain.at(-1)];
    if (chain.length === steps.length && first !== undefined && last !== undefined && last.ts - first.ts <= window) return chain;
  }
  return [];
}

/** The last of the first `count` events of a pattern, if there is one. */
function lastEvent(pattern: number, count: number, { matching }: Trace): JourneyEvent[] {
  return count === 0 ? [] : (matching[pattern]?.slice(count - 1, count) ?? []);
}

function holdsAt(node: Node, time: number, { history, spans }: Trace): boolean {
  const known = spans.get(node) ?? timelineOf(node, history).spans;
  spans.set(node, known);
  return countUpTo(known, time) % 2 === 1;
}

function eventEvidence({ id, name, ts, source, properties }: JourneyEvent): Evidence {
  return { type: 'event', eventId: id, name, at: new Date(ts).toISOString(), source, url: linkOf(properties['url'] ?? null) };
}

/** The address that an event tells, where it is one of the web. */
export function linkOf(url: AttributeValue): string | null {
  return typeof url === 'string' && /^https?:\/\//.test(url) && URL.canParse(url) ? url : null;
}
