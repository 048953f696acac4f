import { useCallback, useState } from 'react';

export type OpenCards = { keys: ReadonlySet<string>; open: (key: string, isOpen: boolean) => void };

/** Which triggers stand open. */
export function useOpenCards(): OpenCards {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const open = useCallback((key: string, isOpen: boolean) => {
    setKeys((old) => {
      const next = new Set(old);
      if (isOpen) next.add(key);
      else next.delete(key);
      return next;
    });
  }, []);
  return { keys, open };
}
