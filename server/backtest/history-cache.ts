import type { Store } from '#server/store/db.ts';
import type { Asked, History } from './columns.ts';
import { type LoadedHistory, loadHistory } from './load/load-history.ts';

export type HistoryCache = {
  /** The history of a workspace as it stands now, with at least what is asked for. */
  read(
    workspaceId: string,
    request: { asked: Asked; now: Date; signal: AbortSignal; onProgress: (done: number) => void },
  ): Promise<History>;
};

/** Keeps the histories that were replayed last, as long as they fit into the memory that they may take together. */
export function createHistoryCache(store: Pick<Store, 'inSnapshot'>, mostBytes: number): HistoryCache {
  /** The one used last stands last. */
  const kept = new Map<string, LoadedHistory>();
  const idle = new Map<string, NodeJS.Timeout>();

  function keep(workspaceId: string, loaded: LoadedHistory): void {
    kept.delete(workspaceId);
    kept.set(workspaceId, loaded);
    clearTimeout(idle.get(workspaceId));
    idle.set(workspaceId, setTimeout(() => kept.delete(workspaceId), KEPT_IDLE_MS).unref());
    let bytes = [...kept.values()].reduce((sum, { history }) => sum + bytesOf(history), 0);
    for (const [oldest, { history }] of kept) {
      if (bytes <= mostBytes) return;
      kept.delete(oldest);
      bytes -= bytesOf(history);
    }
  }

  return {
    async read(workspaceId, { signal, ...request }) {
      const known = kept.get(workspaceId) ?? null;
      const loaded = await store.inSnapshot(
        workspaceId,
        (snapshot) => loadHistory(snapshot, { ...request, workspaceId, known, mostBytes }),
        signal,
      );
      keep(workspaceId, loaded);
      return loaded.history;
    },
  };
}

/** Who works on a draft tries it again and again; after that the memory is better used. */
const KEPT_IDLE_MS = 15 * 60_000;

/** The memory that a history takes, but for small change. */
export function bytesOf(history: History): number {
  const { people, segments, kinds, moves, truth } = history;
  const attributes = [...history.person.values(), ...history.account.values()];
  const columns = [
    ...[people.ids, people.knownSince, people.accounts, people.segments, people.starts, people.ends, people.totals],
    ...segments.flatMap((segment) => [segment.times, segment.kinds]),
    ...[kinds, ...attributes.map(({ texts }) => texts)].flatMap(({ ends, bytes }) => [ends, bytes]),
    ...attributes.map(({ values }) => values),
    ...[moves.ends, moves.times, moves.stages, truth.verdicts, truth.outcomes],
  ];
  return columns.reduce((sum, column) => sum + column.byteLength, 0);
}
