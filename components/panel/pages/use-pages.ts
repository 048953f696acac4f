import { useCallback, useState } from 'react';

/** A page that lies over the record: read, then left again. */
export type PanelPage = { name: 'agreement'; version: number; line: string | null } | { name: 'history' };

export type Pages = {
  current: PanelPage | null;
  open: (page: PanelPage) => void;
  /** To the page before, or to the record. */
  back: () => void;
};

/** The pages that lie over a record, one on the other. */
export function usePages(): Pages {
  const [stack, setStack] = useState<readonly PanelPage[]>([]);
  return {
    current: stack.at(-1) ?? null,
    open: useCallback((page) => setStack((now) => [...now, page]), []),
    back: useCallback(() => setStack((now) => now.slice(0, -1)), []),
  };
}
