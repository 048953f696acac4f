import * as z from 'zod/mini';
import { Attributes, Email, Id, Timestamp } from './primitives.ts';
import { JourneyStage, LifecycleStage, MatchMethod } from './vocabulary.ts';

/** A person in one line: enough to recognise and to choose. `name` is null where no source gave one; `label` is never empty. */
export const PersonCard = z.object({
  id: Id,
  label: z.string(),
  name: z.nullable(z.string()),
  title: z.nullable(z.string()),
  email: z.nullable(Email),
  accountName: z.nullable(z.string()),
  lifecycleStage: z.nullable(LifecycleStage),
  journeyStage: z.nullable(JourneyStage),
});
export type PersonCard = z.infer<typeof PersonCard>;

export const Person = z.extend(PersonCard, {
  accountId: z.nullable(Id),
  attributes: Attributes,
  createdAt: Timestamp,
});
export type Person = z.infer<typeof Person>;

/** An account (company) with the people known there. */
export const AccountCard = z.object({
  id: Id,
  name: z.string(),
  domain: z.nullable(z.string()),
  industry: z.nullable(z.string()),
  employees: z.nullable(z.number()),
  country: z.nullable(z.string()),
});
export type AccountCard = z.infer<typeof AccountCard>;

/** Whom the record stands for, and how we know. Two candidates are never guessed between. */
export const Match = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('person'),
    person: PersonCard,
    method: MatchMethod,
    matchedAt: Timestamp,
    /** Name of the member who chose; null where no member did. */
    matchedBy: z.nullable(z.string()),
  }),
  z.object({ kind: z.literal('account'), account: AccountCard, people: z.array(PersonCard), method: MatchMethod, matchedAt: Timestamp }),
  z.object({ kind: z.literal('several'), candidates: z.array(PersonCard), because: z.enum(['sameEmail', 'sameRecord']) }),
  z.object({ kind: z.literal('none') }),
]);
export type Match = z.infer<typeof Match>;
