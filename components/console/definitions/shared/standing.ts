import type { DefinitionSummary } from '#lib/contract/agreement.ts';
import type { DefinitionStatus } from '#lib/contract/definition-ref.ts';
import { Side } from '#lib/contract/vocabulary.ts';
import type { Member } from '#lib/contract/workspace.ts';

/** Where a version stands, in a word or two. */
export const STATUS_WORDS: Record<DefinitionStatus, string> = {
  draft: 'Draft',
  proposed: 'Waits for both sides',
  signedByMarketing: 'Waits for sales',
  signedBySales: 'Waits for marketing',
  signed: 'Signed, waits for its date',
  active: 'In force',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
};

export const SIDES: Record<Side, string> = { marketing: 'marketing', sales: 'sales' };

type Signable = Pick<DefinitionSummary, 'status' | 'signatures'>;

/** Sides that have yet to sign; none where it is signed or nobody can sign it any more. */
export function missingSides({ status, signatures }: Signable): Side[] {
  if (status !== 'proposed' && status !== 'signedByMarketing' && status !== 'signedBySales') return [];
  return Side.options.filter((side) => signatures.every((signature) => signature.side !== side));
}

/** Whether a version is on its way: proposed, half signed, or signed and waiting for its date. */
export function isOnItsWay({ status }: Pick<DefinitionSummary, 'status'>): boolean {
  return status === 'proposed' || status === 'signedByMarketing' || status === 'signedBySales' || status === 'signed';
}

/** Whether it is this member's turn: their side is missing, and they have not signed for the other one. */
export function isMyTurn(version: Signable, me: Pick<Member, 'id' | 'side'>): boolean {
  if (me.side === null || version.signatures.some(({ memberId }) => memberId === me.id)) return false;
  return missingSides(version).includes(me.side);
}

/** The people who can sign for a side, by name. */
export function signersOf(side: Side, members: readonly Member[]): string[] {
  return members.filter((member) => member.active && member.side === side && member.role !== 'rep').map(({ name }) => name);
}

const DAY_MS = 86_400_000;
/** So many days before the date the reminder begins. */
const REMIND_DAYS = 14;

export type Review = { days: number; state: 'later' | 'soon' | 'due' };

/** How far the day of review is, in whole days; below zero it has passed. */
export function reviewOf(reviewBy: string, now: Date): Review {
  // + 0: no minus zero.
  const days = Math.ceil((Date.parse(reviewBy) - now.getTime()) / DAY_MS) + 0;
  return { days, state: days < 0 ? 'due' : days <= REMIND_DAYS ? 'soon' : 'later' };
}

/** `in 12 days`, `today`, `12 days ago`. */
export function inDays(days: number): string {
  if (days === 0) return 'today';
  const size = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days > 0 ? `in ${size}` : `${size} ago`;
}

/** Names in a row: `Ada`, `Ada or Ben`, `Ada, Ben or Cy`. */
export function either(names: readonly string[]): string {
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? '';
  return `${names.slice(0, -1).join(', ')} or ${last}`;
}
