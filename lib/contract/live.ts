import * as z from 'zod/mini';
import { DefinitionStatus } from './definition-ref.ts';
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
    /** A draft was saved, or a version proposed, signed, activated, withdrawn or superseded. */
    z.object({ kind: z.literal('definition'), version: z.nullable(z.number()), status: DefinitionStatus }),
    z.object({ kind: z.literal('rejudging'), definitionVersion: z.number() }),
    z.object({ kind: z.literal('backtest'), runId: Id }),
  ]),
});
export type LiveEvent = z.infer<typeof LiveEvent>;
