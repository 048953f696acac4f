/** A small store of JSON values: one of the browser's storage areas, or a map in tests. Reads of what is not there give undefined. */
export type KeyValueStore = {
  get(key: string): Promise<unknown>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
};

type StorageArea = {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
};

export function keyValueStore(area: StorageArea): KeyValueStore {
  return {
    get: async (key) => (await area.get(key))[key],
    set: (values) => area.set(values),
    remove: (keys) => area.remove(keys),
  };
}
