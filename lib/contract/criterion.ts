import * as z from 'zod/mini';
import { JourneyStage, LifecycleStage } from './vocabulary.ts';

/** Name of a trigger or group inside a definition. */
export const Key = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{0,63}$/));

/** Fit letter and interest digit. */
export const Grade = z.string().check(z.regex(/^[A-D][1-4]$/));

/** One condition on where somebody stands; what a stage is entered and left by. */
export const StageTest = z.discriminatedUnion('type', [
  /** The trigger has fired and still counts. */
  z.strictObject({ type: z.literal('trigger'), id: Key }),
  z.strictObject({ type: z.literal('score'), axis: z.enum(['fit', 'interest']), atLeast: z.number() }),
  z.strictObject({ type: z.literal('grade'), anyOf: z.array(Grade).check(z.minLength(1)) }),
  /** Stands at one of these stages; on the axis of the rule that asks, before it is judged anew. */
  z.strictObject({ type: z.literal('lifecycle'), anyOf: z.array(LifecycleStage).check(z.minLength(1)) }),
  z.strictObject({ type: z.literal('journey'), anyOf: z.array(JourneyStage).check(z.minLength(1)) }),
  /** Has been at their stage, on the axis of the rule that asks, for at least so long. */
  z.strictObject({ type: z.literal('staying'), days: z.number().check(z.positive(), z.maximum(3660)) }),
]);
export type StageTest = z.infer<typeof StageTest>;

export type Criterion = StageTest | { type: 'all' | 'any'; of: Criterion[] } | { type: 'not'; of: Criterion };

export const Criterion: z.ZodMiniType<Criterion> = z.lazy(() =>
  z.discriminatedUnion('type', [
    ...StageTest.def.options,
    z.strictObject({ type: z.literal(['all', 'any']), of: z.array(Criterion).check(z.minLength(1), z.maxLength(50)) }),
    z.strictObject({ type: z.literal('not'), of: Criterion }),
  ]),
);
