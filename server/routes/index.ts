import { Hono } from 'hono';
import type { ApiDeps, AppEnv } from './deps.ts';

/** The API, to be mounted at the root: its paths are those of the contract. */
export function apiRoutes(_deps: ApiDeps): Hono<AppEnv> {
  return new Hono<AppEnv>();
}
