import type { Adapter } from '../adapters/adapter.ts';
import type { RecordRef } from '../contract/record.ts';
import type { FindAdapter } from './meeting.ts';

/**
 * What a page shows at this moment. `untyped`: a record is there, but neither its address nor the page tells (yet) what it is.
 */
export type Sight = { adapter: Adapter | null; record: RecordRef | null; untyped: boolean };

/** Looks at the page's address and, where an adapter asks for it, at what the page holds beside it. */
export function lookAt(page: Window, find: FindAdapter | undefined): Sight {
  const url = new URL(page.location.href);
  const adapter = find?.(url, page.document) ?? null;
  const record = adapter?.recordFromUrl(url) ?? null;
  if (!record || record.objectType !== null || !adapter?.typeFromPage) return { adapter, record, untyped: false };
  const typed = adapter.typeFromPage(record, {
    document: page.document,
    sessionItem: (name) => sessionItem(page, name),
    historyState: page.history.state,
  });
  return { adapter, record: typed === undefined ? record : typed, untyped: typed === undefined };
}

/** Sandboxed pages refuse their session storage. */
function sessionItem(page: Window, name: string): string | null {
  try {
    return page.sessionStorage.getItem(name);
  } catch {
    return null;
  }
}
