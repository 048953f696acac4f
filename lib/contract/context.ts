import * as z from 'zod/mini';
import { AccountOverview } from './account.ts';
import { PersonRole } from './buying-group.ts';
import { Recommendation } from './content.ts';
import { DefinitionRef } from './definition-ref.ts';
import { FeedbackItem } from './feedback.ts';
import { JourneyView } from './journey.ts';
import { Match } from './people.ts';
import { Timestamp } from './primitives.ts';
import { RecordRef } from './record.ts';
import { Side } from './vocabulary.ts';

/** All that the panel shows about one record. Person-dependent parts are null or empty unless `match.kind` is `person`. */
export const RecordContext = z.object({
  record: RecordRef,
  asOf: Timestamp,
  match: Match,
  definition: z.nullable(DefinitionRef),
  /** Who has yet to sign before anything is judged; null once a version is active. Scores stay hidden until then. */
  waitingFor: z.nullable(z.array(Side)),
  journey: z.nullable(JourneyView),
  recommendations: z.array(Recommendation),
  /** This member's standing verdict on the record, and marketing's reply to it. */
  myFeedback: z.nullable(FeedbackItem),
  /** Where `match.kind` is `account`; an older server leaves it out. */
  account: z.optional(AccountOverview),
  /** Who the person is at their account, where they have one. */
  role: z.optional(PersonRole),
});
export type RecordContext = z.infer<typeof RecordContext>;
