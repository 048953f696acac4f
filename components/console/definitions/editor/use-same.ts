import { useState } from 'react';
import { isSame } from './model/document.ts';

/** The value as it was first, for as long as it says the same: who depends on it is not drawn anew for nothing. */
export function useSame<T>(value: T): T {
  const [kept, setKept] = useState(value);
  if (kept === value || isSame(kept, value)) return kept;
  setKept(value);
  return value;
}
