import * as z from 'zod/mini';
import { Key } from '../../contract/criterion.ts';
import { CrmPattern } from '../../contract/crm-pattern.ts';
import { Entry } from '../../contract/feedback.ts';
import { Preferences } from '../../contract/preferences.ts';
import { Email, Id, Label } from '../../contract/primitives.ts';
import { RecordRef } from '../../contract/record.ts';
import { MOST_NEIGHBOURS } from '../../contract/seen.ts';
import { CrmId } from '../../contract/vocabulary.ts';
import type { BackgroundRequestName, BackgroundRequests } from '../messages.ts';
import { PanelPlacement } from '../settings.ts';

const Seen = z.strictObject({ key: z.string(), record: RecordRef, email: z.nullable(Email) });
const RecordKey = z.string().check(z.maxLength(2_000));
const MOST_OF_A_DRAFT = 20_000;
const Draft = z.record(z.string(), z.unknown()).check(z.refine((draft) => JSON.stringify(draft).length <= MOST_OF_A_DRAFT));
const Nothing = z.record(z.string(), z.never());

/** The shape of every request; what does not fit is not handled. */
export const requestSchemas: { [N in BackgroundRequestName]: z.core.$ZodType<BackgroundRequests[N]['input']> } = {
  recordSeen: z.strictObject({ seen: z.nullable(Seen) }),
  neighbours: z.strictObject({ records: z.array(RecordRef).check(z.maxLength(MOST_NEIGHBOURS)) }),
  recognised: z.strictObject({ crm: CrmId }),
  patternsHere: Nothing,
  rememberPlacement: z.strictObject({ placement: PanelPlacement }),
  getContext: z.strictObject({ seen: Seen, personId: z.nullable(Id), fresh: z.boolean() }),
  searchPeople: z.strictObject({ query: Label }),
  getAgreement: z.strictObject({ version: z.number().check(z.int(), z.minimum(1)) }),
  getLedger: z.strictObject({ personId: Id }),
  getAccount: z.strictObject({ id: Id }),
  chooseRoles: z.strictObject({ personId: Id, roles: z.nullable(z.array(Key).check(z.maxLength(12))) }),
  linkRecord: z.strictObject({ record: RecordRef, personId: z.nullable(Id) }),
  addEntries: z.strictObject({ entries: z.array(Entry).check(z.minLength(1), z.maxLength(20)) }),
  signIn: Nothing,
  signOut: Nothing,
  getState: Nothing,
  flush: Nothing,
  dismissRefused: z.strictObject({ entryId: Id }),
  setServerUrl: z.strictObject({ url: z.nullable(z.url({ protocol: /^https?$/ })) }),
  getSites: Nothing,
  changeSites: z.strictObject({ change: z.enum(['addOwn', 'removeOwn', 'pause', 'resume']), value: z.string().check(z.maxLength(300)) }),
  changePatterns: z.strictObject({ change: z.enum(['add', 'remove']), pattern: CrmPattern }),
  getDraft: z.strictObject({ key: RecordKey }),
  keepDraft: z.strictObject({ key: RecordKey, draft: z.nullable(Draft) }),
  getPlace: z.strictObject({ url: z.string().check(z.maxLength(20_000)), crm: z.nullable(CrmId) }),
  changePreferences: z.strictObject({ preferences: Preferences }),
  openSettings: Nothing,
};
