import * as z from 'zod/mini';
import { CrmId, ObjectType } from './vocabulary.ts';

/** The record that a CRM page shows, as an adapter read it from the address (and, where needed, from the page). */
export const RecordRef = z.strictObject({
  crm: CrmId,
  /** Host and port of the page, lower case. */
  host: z.string().check(z.minLength(1), z.maxLength(255)),
  /** The tenant inside the host (a HubSpot portal, a Tryton database), or null. */
  org: z.nullable(z.string().check(z.maxLength(255))),
  /** Null where the address does not tell and the page did not say. */
  objectType: z.nullable(ObjectType),
  /** The CRM's own word for the type. */
  rawType: z.nullable(z.string().check(z.maxLength(255))),
  id: z.string().check(z.minLength(1), z.maxLength(255)),
});
export type RecordRef = z.infer<typeof RecordRef>;
