import { evaluate } from '#lib/journey/evaluate.ts';
import { newHistory } from '#lib/journey/history.ts';
import type { Program } from '#lib/journey/program.ts';
import { askedEvents } from '#server/services/ledger/asked-events.ts';
import { pastDigester } from '#server/services/ledger/past-digest.ts';
import type { Store } from '#server/store/db.ts';
import { findStretch, settleForJudging, streamPeopleToJudge } from '#server/store/judging-reads.ts';
import { type Chapter, chapterReader, covers, MOST_HELD } from './asked-properties.ts';
import { digestAt, idAt, personReader, readMoves } from './read-people.ts';

/** One stretch of people: how many, the last one, and those of whom the definition says something else than their ledgers. */
export type Examined = { people: number; last: string; changed: string[] };
export type Page = { after: string | null; limit: number; now: number };

/**
 * Makes the look at a stretch of people: everyone's past goes through the evaluator as numbers, and what it finds is held against the digest
 * of their ledger. Nothing is locked, nothing written. Null: nobody comes after `after`.
 */
export function createExaminer(
  store: Store,
  workspaceId: string,
  program: Program,
  mostHeld = MOST_HELD,
): (page: Page, signal: AbortSignal) => Promise<Examined | null> {
  const asked = { attributes: program.attributes, events: askedEvents(program.body) };
  const readChapter = chapterReader(store, workspaceId, program, asked.events, mostHeld);
  const read = personReader(program, asked.events);
  const digestOf = pastDigester(program.body);
  const history = newHistory(program);
  let chapter: Chapter | null = null;

  return async (page, signal) => {
    if (chapter === null || !covers(chapter, page.after)) chapter = await readChapter(page.after, signal);
    const { upTo, patterns } = chapter;
    return store.inSnapshot(
      workspaceId,
      async (snapshot) => {
        await settleForJudging(snapshot);
        const stretch = await findStretch(snapshot, workspaceId, { ...page, upTo });
        if (stretch === null) return null;
        const moves = await readMoves(snapshot, workspaceId, stretch, page.now);
        const changed: string[] = [];
        let people = 0;
        await streamPeopleToJudge(snapshot, workspaceId, stretch, asked, (row) => {
          people += 1;
          const isAllKnown = read(row, history, patterns, moves, page.now);
          if (!isAllKnown || digestOf(evaluate(program, history, page.now)) !== digestAt(row)) changed.push(idAt(row, 0));
        });
        return { people, last: stretch.upTo, changed };
      },
      signal,
    );
  };
}
