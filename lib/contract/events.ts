import * as z from 'zod/mini';
import { Attributes, Email, Id, Label, Timestamp } from './primitives.ts';

const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

/** One behaviour of one person, as a sender tells it. */
export const IncomingEvent = z.strictObject({
  /** The sender's own id of it: what came before under it is not stored again. */
  messageId: Name,
  /** A person of this workspace: by our id, or by a name that they are known by. */
  person: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('id'), id: Id }),
    z.strictObject({ by: z.literal('email'), value: Email }),
    z.strictObject({ by: z.literal(['externalId', 'userId', 'anonymousId']), value: Name }),
  ]),
  name: Name,
  /** When it happened; late and out of order is fine. */
  ts: Timestamp,
  source: Label,
  properties: z._default(Attributes, {}),
});
export type IncomingEvent = z.infer<typeof IncomingEvent>;

/** What became of one event of a batch; `message` says why it was refused and what to do. */
export const RecordedEvent = z.object({
  messageId: z.string(),
  result: z.enum(['stored', 'duplicate', 'refused']),
  message: z.optional(z.string()),
});
export type RecordedEvent = z.infer<typeof RecordedEvent>;
