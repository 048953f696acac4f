/** Work under one key that follows each other. */
type Queue = Map<string, Promise<unknown>>;
const queues = new WeakMap<object, Queue>();

/**
 * Lets work under one key follow each other within this process and `scope` (a database), so that one member's burst waits here and not on
 * every connection. What is stored never depends on it: the database has its own lock.
 */
export async function oneAtATime<T>(scope: object, key: string, work: () => Promise<T>): Promise<T> {
  const queue = queues.get(scope) ?? new Map<string, Promise<unknown>>();
  queues.set(scope, queue);
  const turn = (queue.get(key) ?? Promise.resolve()).then(work);
  const settled = turn.catch(() => {});
  queue.set(key, settled);
  try {
    return await turn;
  } finally {
    if (queue.get(key) === settled) queue.delete(key);
  }
}
