import * as z from 'zod/mini';
import { Id, Label, Timestamp } from './primitives.ts';

/** `signed`: both sides have signed and its effective date is yet to come. */
export const DefinitionStatus = z.enum([
  'draft',
  'proposed',
  'signedByMarketing',
  'signedBySales',
  'signed',
  'active',
  'superseded',
  'withdrawn',
]);
export type DefinitionStatus = z.infer<typeof DefinitionStatus>;

export const DefinitionRef = z.object({
  id: Id,
  version: z.number().check(z.int(), z.minimum(1)),
  name: Label,
  status: DefinitionStatus,
  activatedAt: z.nullable(Timestamp),
});
export type DefinitionRef = z.infer<typeof DefinitionRef>;
