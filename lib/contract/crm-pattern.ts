import * as z from 'zod/mini';
import { ObjectType } from './vocabulary.ts';

/**
 * How a CRM that no adapter knows writes the address of its records, learned from two of them. `template`: what follows the origin, with
 * `{id}` once where the record's id stands and `*` where anything but a slash may stand, for example `/crm/contacts/{id}/*` or `/#/sales/{id}`.
 */
export const CrmPattern = z.strictObject({
  origin: z.url(),
  template: z.string().check(z.minLength(5), z.maxLength(300), z.regex(/^\/[^{}]*\{id\}[^{}]*$/)),
  objectType: z.nullable(ObjectType),
  /** What the ids are, where that is known: a page like `/contacts/new` is then told from a record. Otherwise: anything that reads like an id. */
  idKind: z.optional(z.enum(['number', 'uuid', 'code'])),
});
export type CrmPattern = z.infer<typeof CrmPattern>;
