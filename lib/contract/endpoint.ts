import type * as z from 'zod/mini';
import type { ErrorCode } from './errors.ts';
import type { Role } from './vocabulary.ts';

export type Endpoint = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** Path under the server's origin; `:name` stands for a path parameter, which is part of `input`. */
  path: `/api/v1/${string}`;
  /** What it is for, in one line; the OpenAPI summary. */
  summary: string;
  /** Path parameters, and query (GET) or JSON body (the others), as one object. */
  input: z.ZodMiniType;
  output: z.ZodMiniType;
  errors: readonly ErrorCode[];
  /** Roles that may call it. */
  roles: readonly Role[];
};
