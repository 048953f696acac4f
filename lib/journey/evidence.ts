import type { Condition } from '../contract/condition.ts';
import type { Evidence, TriggerFiring } from '../contract/journey.ts';
import { DAY } from './decay.ts';
import { countsFrom, otherAfter, otherBefore } from './engine/behaviour.ts';
import type { BehaviourLeaf, Leaf, Node, SequenceLeaf } from './engine/compiled.ts';
import { countBelow, countUpTo } from './engine/search.ts';
import { within } from './engine/spans.ts';
import { timelineOf } from './engine/timeline.ts';
import { conditionSentence, receiptSentence } from './sentences.ts';
import { attributeOf, sourceOf, type Trace } from './trace.ts';
import type { JourneyEvent } from './types.ts';

/** Most events that one clause lists, the latest of them; its sentence has the true count. */
export const MOST_EVIDENCE = 50;

/** A clause that holds at a time: its sentence, and the facts that satisfy it. */
export function receiptOf(clause: Condition, node: Node, time: number, trace: Trace): TriggerFiring['clauses'][number] {
  const facts = factsOf(node, time, trace);
  const events = [...new Set(facts.filter((fact) => 'ts' in fact))].sort((a, b) => a.ts - b.ts);
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
      return hitsAt(leaf, time, trace).flatMap((event) => [event, ...othersOf(leaf, event, trace)]);
    case 'sequence':
      return chainAt(leaf, time, trace);
    case 'recency':
      return lastBefore(leaf.pattern, time + 1, trace);
  }
}

/** The events that count at a time, oldest first. */
function hitsAt(leaf: BehaviourLeaf, time: number, { matching, history }: Trace): JourneyEvent[] {
  return (matching[leaf.pattern] ?? []).filter((event) => {
    if (event.ts > time || event.ts < time - leaf.window) return false;
    const from = countsFrom(leaf, event.ts, history);
    return from !== null && from <= time;
  });
}

function countAt(leaf: BehaviourLeaf, time: number, trace: Trace): number {
  const hits = hitsAt(leaf, time, trace);
  return leaf.distinctDays ? new Set(hits.map(({ ts }) => Math.floor(ts / DAY))).size : hits.length;
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
  const last = trace.matching[steps.at(-1) ?? 0] ?? [];
  for (let index = countUpTo(timesOf(last), time) - 1; index >= 0; index -= 1) {
    const chain = last.slice(index, index + 1);
    for (const pattern of steps.slice(0, -1).reverse()) chain.unshift(...lastBefore(pattern, chain[0]?.ts ?? 0, trace));
    const [first, end] = [chain[0], chain.at(-1)];
    if (chain.length === steps.length && first !== undefined && end !== undefined && end.ts - first.ts <= window) return chain;
  }
  return [];
}

/** The last event of a pattern before a time, if there is one. */
function lastBefore(pattern: number, time: number, { matching }: Trace): JourneyEvent[] {
  const events = matching[pattern] ?? [];
  const index = countBelow(timesOf(events), time) - 1;
  return index < 0 ? [] : events.slice(index, index + 1);
}

function timesOf(events: readonly JourneyEvent[]): number[] {
  return events.map(({ ts }) => ts);
}

function holdsAt(node: Node, time: number, { history }: Trace): boolean {
  return within([time], timelineOf(node, history).spans).length > 0;
}

function eventEvidence({ id, name, ts, source, properties }: JourneyEvent): Evidence {
  const url = properties['url'];
  const isLink = typeof url === 'string' && /^https?:\/\//.test(url) && URL.canParse(url);
  return { type: 'event', eventId: id, name, at: new Date(ts).toISOString(), source, url: isLink ? url : null };
}
