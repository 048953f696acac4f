import * as z from 'zod/mini';
import { Entry } from '../../contract/feedback.ts';
import { Email, Id, Label } from '../../contract/primitives.ts';
import { RecordRef } from '../../contract/record.ts';
import type { BackgroundRequestName, BackgroundRequests } from '../messages.ts';

const Seen = z.strictObject({ key: z.string(), record: RecordRef, email: z.nullable(Email) });
const Mode = z.enum(['docked', 'floating', 'collapsed']);
const Nothing = z.record(z.string(), z.never());

/** The shape of every request; what does not fit is not handled. */
export const requestSchemas: { [N in BackgroundRequestName]: z.core.$ZodType<BackgroundRequests[N]['input']> } = {
  recordSeen: z.strictObject({ seen: z.nullable(Seen) }),
  rememberMode: z.strictObject({ mode: Mode }),
  getContext: z.strictObject({ seen: Seen, personId: z.nullable(Id), fresh: z.boolean() }),
  searchPeople: z.strictObject({ query: Label }),
  linkRecord: z.strictObject({ record: RecordRef, personId: z.nullable(Id) }),
  addEntry: z.strictObject({ entry: Entry }),
  signIn: Nothing,
  signOut: Nothing,
  getState: Nothing,
  flush: Nothing,
  dismissRefused: z.strictObject({ entryId: Id }),
  setServerUrl: z.strictObject({ url: z.nullable(z.url({ protocol: /^https?$/ })) }),
  getSites: Nothing,
  changeSites: z.strictObject({ change: z.enum(['addOwn', 'removeOwn', 'pause', 'resume']), value: z.string().check(z.maxLength(300)) }),
};
