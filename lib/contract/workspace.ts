import * as z from 'zod/mini';
import { CrmPattern } from './crm-pattern.ts';
import { Email, Id, Label, Timestamp } from './primitives.ts';
import { RejectReason, Role, Side } from './vocabulary.ts';

export const Settings = z.strictObject({
  /** Whether the extension may read an e-mail address from the CRM page to match a record. Off unless an admin turns it on. */
  readEmailFromPage: z.boolean(),
  /** Reasons offered after "not good", in order; at most eight. */
  rejectReasons: z.array(RejectReason).check(z.minLength(1), z.maxLength(8)),
  /** CRMs that no adapter knows: how they write the addresses of their records, for all members. */
  crmPatterns: z._default(z.array(CrmPattern).check(z.maxLength(50)), []),
});
export type Settings = z.infer<typeof Settings>;

export const Member = z.object({
  id: Id,
  name: Label,
  email: Email,
  role: Role,
  /** Whose side this member signs definitions for; null: none. Reps sign for nobody. */
  side: z.nullable(Side),
  active: z.boolean(),
  createdAt: Timestamp,
});
export type Member = z.infer<typeof Member>;

export const NewMember = z.strictObject({
  name: Label,
  email: Email,
  role: Role,
  side: z.optional(z.nullable(Side)),
  password: z.string().check(z.minLength(10), z.maxLength(200)),
});
export const MemberChange = z.strictObject({ role: z.optional(Role), side: z.optional(z.nullable(Side)), active: z.optional(z.boolean()) });

/** Who is signed in, where, and what the extension must know to work for them. */
export const Me = z.object({ member: Member, workspace: z.object({ id: Id, name: Label }), settings: z.object(Settings.shape) });
export type Me = z.infer<typeof Me>;
