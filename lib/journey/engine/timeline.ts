import type { PersonHistory } from '../program.ts';
import { behaviourTimeline } from './behaviour.ts';
import type { Leaf, Node } from './compiled.ts';
import { recencySpans, sequenceTimeline } from './order.ts';
import { complement, intersect, merge, NO_TIMELINE, type Timeline, unite, within } from './spans.ts';

/** All = intersection, any = union, not = complement. What is known of a person holds neither way before it was known. */
export function timelineOf(node: Node, history: PersonHistory): Timeline {
  if (node.type === 'all') return allTimeline(node.of, history);
  if (node.type === 'any') return node.of.reduce<Timeline>((so, part) => either(so, timelineOf(part, history)), NO_TIMELINE);
  if (node.type === 'attribute') return attributeTimeline(node.test, node.negated, history);
  const timeline = leafTimeline(node, history);
  return node.negated ? { spans: complement(timeline.spans), moments: [] } : timeline;
}

function allTimeline(parts: readonly Node[], history: PersonHistory): Timeline {
  let all: Timeline | null = null;
  for (const part of parts) {
    const timeline = timelineOf(part, history);
    all = all === null ? timeline : both(all, timeline);
    if (all.spans.length === 0) return NO_TIMELINE;
  }
  return all ?? NO_TIMELINE;
}

function leafTimeline(leaf: Exclude<Leaf, { type: 'attribute' }>, history: PersonHistory): Timeline {
  switch (leaf.type) {
    case 'behaviour':
      return behaviourTimeline(leaf, history);
    case 'sequence':
      return sequenceTimeline(leaf, history);
    case 'recency':
      return { spans: recencySpans(leaf, history), moments: [] };
  }
}

function attributeTimeline(test: number, negated: boolean, { attributes, knownSince }: PersonHistory): Timeline {
  const passes = attributes[test] === 1;
  return passes === negated ? NO_TIMELINE : { spans: [knownSince, Number.POSITIVE_INFINITY], moments: [] };
}

function both(a: Timeline, b: Timeline): Timeline {
  const spans = intersect(a.spans, b.spans);
  return { spans, moments: spans.length === 0 ? [] : within(merge(a.moments, b.moments), spans) };
}

function either(a: Timeline, b: Timeline): Timeline {
  return { spans: unite(a.spans, b.spans), moments: merge(a.moments, b.moments) };
}
