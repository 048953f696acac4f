import type { Match } from '#lib/contract/people.ts';
import type { RecordRef } from '#lib/contract/record.ts';
import { findAccountCard } from '#server/store/accounts.ts';
import type { Tx } from '#server/store/db.ts';
import { findPeopleByEmail, findPersonCard, findPersonCards } from '#server/store/people.ts';
import { addressOf, insertRecordLinks, listRecordLinks } from '#server/store/record-links.ts';
import { readSettings } from '#server/store/settings.ts';
import type { ServiceContext } from './context.ts';
import { type Resolution, resolveLinks } from './resolve-links.ts';

/** Candidates that are listed at most. */
const MOST_LISTED = 50;

/**
 * Whom a record stands for: what a rep chose, else its id as it was imported or learned, else the e-mail of the page where the admin
 * allows that and exactly one person has it. A match by e-mail is remembered by the record's id.
 */
export async function matchRecord(tx: Tx, ctx: ServiceContext, record: RecordRef, email: string | undefined): Promise<Match> {
  const links = await listRecordLinks(tx, ctx.workspaceId, addressOf(record));
  const match = await matchOf(tx, ctx, resolveLinks(links));
  if (match !== null) return match;
  const hasNoPerson = record.objectType === 'account';
  if (email === undefined || hasNoPerson || !(await readSettings(tx, ctx.workspaceId)).readEmailFromPage) return { kind: 'none' };
  return matchEmail(tx, ctx, record, email);
}

async function matchOf(tx: Tx, ctx: ServiceContext, resolution: Resolution): Promise<Match | null> {
  if (resolution.kind === 'unknown') return null;
  if (resolution.kind === 'nobody') return { kind: 'none' };
  if (resolution.kind === 'several')
    return { kind: 'several', candidates: await findPersonCards(tx, ctx.workspaceId, resolution.personIds), because: 'sameRecord' };
  const { link, method } = resolution;
  if (link.accountId !== null) {
    const account = await findAccountCard(tx, ctx.workspaceId, link.accountId);
    if (account === null) return null;
    // Its people are read with the rest of the account.
    return { kind: 'account', account, people: [], method, matchedAt: link.createdAt };
  }
  const person = link.personId === null ? null : await findPersonCard(tx, ctx.workspaceId, link.personId);
  return person === null ? null : { kind: 'person', person, method, matchedAt: link.createdAt, matchedBy: link.memberName };
}

async function matchEmail(tx: Tx, ctx: ServiceContext, record: RecordRef, email: string): Promise<Match> {
  const candidates = await findPeopleByEmail(tx, ctx.workspaceId, email, MOST_LISTED);
  const [person] = candidates;
  if (person === undefined) return { kind: 'none' };
  if (candidates.length > 1) return { kind: 'several', candidates, because: 'sameEmail' };
  const at = ctx.now().toISOString();
  await insertRecordLinks(tx, ctx.workspaceId, [
    { id: ctx.newId(), ...addressOf(record), personId: person.id, accountId: null, method: 'learned', memberId: null, createdAt: at },
  ]);
  return { kind: 'person', person, method: 'email', matchedAt: at, matchedBy: null };
}
