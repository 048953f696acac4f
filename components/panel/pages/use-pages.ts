import { useKept } from '../data/drafts.ts';

/** A page that lies over the record: read, then left again. */
export type PanelPage = { name: 'agreement'; version: number; line: string | null } | { name: 'history' };

export type Pages = {
  current: PanelPage | null;
  open: (page: PanelPage) => void;
  /** To the page before, or to the record. */
  back: () => void;
};

const NONE: readonly PanelPage[] = [];

/** The pages that lie over a record, one on the other. */
export function usePages(): Pages {
  const [stack, setStack] = useKept<readonly PanelPage[]>('pages', NONE, arePages);
  return {
    current: stack.at(-1) ?? null,
    open: (page) => setStack((now) => [...now, page]),
    back: () => setStack((now) => now.slice(0, -1)),
  };
}

function arePages(value: unknown): value is PanelPage[] {
  return Array.isArray(value) && value.every(isPage);
}

function isPage(value: unknown): value is PanelPage {
  if (typeof value !== 'object' || value === null || !('name' in value)) return false;
  if (value.name === 'history') return true;
  return value.name === 'agreement' && 'version' in value && typeof value.version === 'number' && 'line' in value;
}
