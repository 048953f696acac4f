/** The object with an optional field set, or without it for `undefined`: a field that is not there, rather than one that is empty. */
export function withOptional<T extends object, K extends keyof T>(object: T, key: K, value: T[K] | undefined): T {
  const { [key]: _, ...rest } = object;
  // The rest lacks at most one optional field, so it is a T still.
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}
