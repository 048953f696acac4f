import * as z from 'zod/mini';
import { FeedbackItem, Reply } from './feedback.ts';
import { Id, Timestamp } from './primitives.ts';

/** One message of the live stream (SSE). `id` is also the SSE event id: a client resumes after it with `Last-Event-ID`. */
export const LiveEvent = z.object({
  id: Id,
  at: Timestamp,
  body: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('feedback'), item: FeedbackItem }),
    z.object({ kind: z.literal('reply'), feedbackId: Id, reply: Reply }),
    z.object({ kind: z.literal('usage'), assetId: Id }),
    z.object({ kind: z.literal('imported'), importId: Id }),
  ]),
});
export type LiveEvent = z.infer<typeof LiveEvent>;
