import * as z from 'zod/mini';
import { Role } from './vocabulary.ts';

/** Who may call an endpoint. */
export const EVERYONE = Role.options;
export const MARKETING = ['marketer', 'manager', 'admin'] as const;
export const ADMIN = ['admin'] as const;

/** A page of a list. */
export const Page = z.strictObject({
  /** Opaque; from `next` of the answer before. */
  cursor: z.optional(z.string().check(z.maxLength(500))),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 50),
});
