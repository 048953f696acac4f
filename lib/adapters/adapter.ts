import type { RecordRef } from '../contract/record.ts';
import type { CrmId } from '../contract/vocabulary.ts';

/** What the page holds beside its address, read by the caller: an adapter never touches a global. */
export type PageState = {
  document: Document;
  /** A value of the page's `sessionStorage`; null where there is none. */
  sessionItem: (name: string) => string | null;
  /** `history.state` as the content script sees it. */
  historyState: unknown;
};

/**
 * How one CRM names its records. Everything is a pure function of what it is given; nothing is written to the page.
 *
 * A record whose type the address names, but which is none of ours (a report, a task, a custom object), is no record: null.
 * A record whose type the address does not name has `objectType: null`; `typeFromPage` then asks the page.
 */
export type Adapter = {
  crm: CrmId;
  /** The vendor's domains; sub-domains are included. Empty for a CRM that people host themselves. */
  hosts: readonly string[];
  /** Recognises the product by its page, for hosts that nobody can list. */
  fingerprint?: (document: Document) => boolean;
  recordFromUrl: (url: URL) => RecordRef | null;
  /** The record with its type; null: a type that is none of ours; undefined: the page does not say (yet). */
  typeFromPage?: (record: RecordRef, page: PageState) => RecordRef | null | undefined;
  /** CSS selectors of the record's title and e-mail, in a text, an input's value or a `mailto:` link. */
  title?: string;
  email?: string;
  /** Rules that make room for the docked panel beyond the page's own width; `var(--leadlight-width)` is the panel's. */
  dockCss?: string;
};
