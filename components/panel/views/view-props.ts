import type { PanelMode, SeenRecord } from '#lib/bridge/messages.ts';
import type { RecordContext } from '#lib/contract/context.ts';
import type { AccountCard, Match } from '#lib/contract/people.ts';
import type { ContextLook } from '../data/use-record-context.ts';

/** What every view of a record gets. */
export type ViewProps = {
  seen: SeenRecord;
  mode: PanelMode;
  context: RecordContext;
  look: ContextLook;
};

export type PersonMatch = Extract<Match, { kind: 'person' }>;
export type AccountMatch = Extract<Match, { kind: 'account' }>;
export type SeveralMatch = Extract<Match, { kind: 'several' }>;

/** A person of an account's record that the rep opened, and the way back. */
export type OpenedFrom = { account: AccountCard; onBack: () => void };
