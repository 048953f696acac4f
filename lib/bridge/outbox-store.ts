import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Entry } from '../contract/feedback.ts';
import type { Retry } from './backoff.ts';

/** One click as it lies on disk. `seq` is the order of clicking; `owner` the member who clicked, at one server. */
export type OutboxItem = {
  seq: number;
  id: string;
  owner: string;
  status: 'waiting' | 'refused';
  /** The server's words when it refused; null while waiting. */
  message: string | null;
  entry: Entry;
};

type NewItem = Omit<OutboxItem, 'seq'>;

interface OutboxSchema extends DBSchema {
  entries: { key: number; value: NewItem & { seq?: number }; indexes: { id: string; owner: [string, string]; status: string } };
  meta: { key: string; value: unknown };
}
type Database = IDBPDatabase<OutboxSchema>;

export const OUTBOX_VERSION = 1;

/** `migrations[n]` brings a database of version n to version n + 1, inside the one transaction of the upgrade. */
const migrations: ((database: Database, transaction: IDBPTransaction<OutboxSchema, ('entries' | 'meta')[], 'versionchange'>) => void)[] = [
  (database) => {
    const entries = database.createObjectStore('entries', { keyPath: 'seq', autoIncrement: true });
    entries.createIndex('id', 'id', { unique: true });
    entries.createIndex('owner', ['owner', 'status']);
    entries.createIndex('status', 'status');
    database.createObjectStore('meta');
  },
];

export type OutboxStore = ReturnType<typeof outboxStore>;

/** The outbox on disk (IndexedDB). Every method rejects when the browser cannot store or read; nothing is then half-written. */
export function outboxStore(name = 'leadlight-outbox') {
  let opening: Promise<Database> | null = null;

  /** Opened once; after a failure or a forced close, opened anew by the next call. */
  function open(): Promise<Database> {
    opening ??= openDB<OutboxSchema>(name, OUTBOX_VERSION, {
      upgrade: (database, from, _to, transaction) => {
        for (const migrate of migrations.slice(from)) migrate(database, transaction);
      },
      blocking: (_current, _blocked, event) => {
        forget();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  }

  function forget() {
    opening = null;
  }

  return {
    /** On disk, all or none, once this resolves. An id that is known changes nothing. */
    async add(entries: readonly Entry[], owner: string): Promise<void> {
      const transaction = (await open()).transaction('entries', 'readwrite', { durability: 'strict' });
      const byId = new Map(entries.map((entry) => [entry.id, entry]));
      for (const id of byId.keys()) if ((await transaction.store.index('id').getKey(id)) !== undefined) byId.delete(id);
      const added: Promise<unknown>[] = [];
      try {
        for (const entry of byId.values())
          added.push(transaction.store.add({ id: entry.id, owner, status: 'waiting', message: null, entry }));
      } catch (error) {
        // What cannot be stored throws here, and would leave those before it to be stored alone.
        added.push(Promise.reject(error));
        transaction.abort();
      }
      await Promise.all([...added, transaction.done]);
    },

    /** The owner's oldest waiting clicks, in the order of clicking; all of them without a limit. */
    async oldest(owner: string, limit?: number): Promise<OutboxItem[]> {
      const items = await (await open()).getAllFromIndex('entries', 'owner', [owner, 'waiting'], limit);
      return items.filter(hasSeq);
    },

    /** The server has them: gone from here. */
    async remove(seqs: number[]): Promise<void> {
      const transaction = (await open()).transaction('entries', 'readwrite', { durability: 'strict' });
      await Promise.all([...seqs.map((seq) => transaction.store.delete(seq)), transaction.done]);
    },

    /** Refused for good: kept and shown, not sent again. */
    async refuse(seq: number, message: string): Promise<void> {
      const transaction = (await open()).transaction('entries', 'readwrite', { durability: 'strict' });
      const item = await transaction.store.get(seq);
      if (item !== undefined) await transaction.store.put({ ...item, status: 'refused', message });
      await transaction.done;
    },

    /** Takes a refused click off the list; a waiting one stays. */
    async dismiss(id: string): Promise<void> {
      const transaction = (await open()).transaction('entries', 'readwrite');
      const item = await transaction.store.index('id').get(id);
      if (item?.seq !== undefined && item.status === 'refused') await transaction.store.delete(item.seq);
      await transaction.done;
    },

    async refused(owner: string): Promise<OutboxItem[]> {
      const items = await (await open()).getAllFromIndex('entries', 'owner', [owner, 'refused']);
      return items.filter(hasSeq);
    },

    /** The waiting clicks of everybody. */
    async waiting(): Promise<OutboxItem[]> {
      const items = await (await open()).getAllFromIndex('entries', 'status', 'waiting');
      return items.filter(hasSeq);
    },

    /** How many wait for this owner. */
    async count(owner: string): Promise<number> {
      return (await open()).countFromIndex('entries', 'owner', [owner, 'waiting']);
    },

    async readRetry(): Promise<Retry | null> {
      const value = await (await open()).get('meta', 'retry');
      return isRetry(value) ? value : null;
    },

    async writeRetry(retry: Retry | null): Promise<void> {
      await (await open()).put('meta', retry, 'retry');
    },

    async close(): Promise<void> {
      const database = await opening;
      forget();
      database?.close();
    },
  };
}

function hasSeq(item: NewItem & { seq?: number }): item is OutboxItem {
  return item.seq !== undefined;
}

function isRetry(value: unknown): value is Retry {
  return typeof value === 'object' && value !== null && 'attempts' in value && 'notBefore' in value;
}
