import type { Program } from '#lib/journey/program.ts';
import type { Store } from '#server/store/db.ts';
import { countFacts } from '#server/store/history.ts';
import { type AskedFacts, findStretch, settleForJudging, streamPropertiesToJudge, withProperties } from '#server/store/judging-reads.ts';
import { createEventPatterns, type EventPatterns } from './event-patterns.ts';
import { patternReader } from './pattern-reader.ts';

/**
 * What the events match whose properties are asked for, of everybody after `after` up to `upTo` (null: from the first on, to the last). Events
 * are never changed, so it stays true; one that comes in later is not in it, and whoever did it has to be judged by themselves.
 */
export type Chapter = { after: string | null; upTo: string | null; patterns: EventPatterns };

/** Events held at once: 170 MB. */
export const MOST_HELD = 5_500_000;

/** Reads chapter after chapter, each in one pass over the events, for as many people as there is room for. */
export function chapterReader(
  store: Store,
  workspaceId: string,
  program: Program,
  events: AskedFacts['events'],
  mostHeld: number,
): (after: string | null, signal: AbortSignal) => Promise<Chapter> {
  const patternsOf = patternReader(program, events);
  /** People of a chapter; null: not known yet. */
  let people: number | null = null;

  async function read(after: string | null, signal: AbortSignal): Promise<Chapter> {
    const patterns = createEventPatterns();
    return store.inSnapshot(
      workspaceId,
      async (snapshot) => {
        await settleForJudging(snapshot);
        people ??= Math.max(1, await countFacts(snapshot, workspaceId, 'person'));
        const limit = people;
        const upTo = (await findStretch(snapshot, workspaceId, { after, upTo: null, limit }))?.upTo ?? null;
        if (upTo === null) return { after, upTo, patterns };
        await streamPropertiesToJudge(snapshot, workspaceId, { after, upTo }, events, (row) => {
          if (patterns.count >= mostHeld && limit > 1) throw new TooMany();
          patterns.add(row.bytes, row.starts[0] ?? 0, patternsOf(row, 1));
        });
        return { after, upTo, patterns };
      },
      signal,
    );
  }

  return async (after, signal) => {
    if (withProperties(events).length === 0) return { after, upTo: null, patterns: createEventPatterns() };
    for (;;) {
      try {
        return await read(after, signal);
      } catch (error) {
        if (!(error instanceof TooMany)) throw error;
        people = Math.ceil((people ?? 1) / 2);
      }
    }
  };
}

/** Breaks a stream off: these people did more than there is room for. */
class TooMany extends Error {}

/** Whether the people after `after` are in a chapter, so far as it goes. Ids in small letters sort as they do in the database. */
export function covers(chapter: Chapter, after: string | null): boolean {
  if (chapter.after !== null && (after === null || after < chapter.after)) return false;
  return chapter.upTo === null || after === null || after < chapter.upTo;
}
