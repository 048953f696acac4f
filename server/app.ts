import { Hono } from 'hono';
import type { Auth } from './auth/create-auth.ts';
import { authRoutes } from './auth/routes.ts';
import { failureReply, replyToException } from './http/failure.ts';
import { atMost, guarded, numbered, shared } from './http/front-door.ts';
import { healthRoutes } from './http/health.ts';
import { pageRoutes } from './http/pages.ts';
import type { ApiDeps, AppEnv } from './routes/deps.ts';
import { apiRoutes } from './routes/index.ts';

export type AppOptions = {
  publicUrl: string;
  extensionIds: readonly string[];
  trustedProxies: number;
  /** Where Vite has built the console. */
  consoleFolder: string;
};

/** The contract's largest CSV text, and room around it. */
const API_BODY_LIMIT = 52_000_000;

/** Builds the whole server from its parts; listens to nothing and reads no environment. */
export function createApp(options: AppOptions, deps: ApiDeps & { auth: Auth }): Hono<AppEnv> {
  const { publicUrl, extensionIds } = options;
  const app = new Hono<AppEnv>();
  app.use(numbered(deps.log), guarded(publicUrl));
  app.route('/', healthRoutes(deps.store, deps.stopping));
  app.use('/api/v1/*', shared(publicUrl, extensionIds), atMost(API_BODY_LIMIT));
  app.route('/', authRoutes({ ...options, auth: deps.auth, store: deps.store }));
  app.route('/', apiRoutes(deps));
  app.all('/api/*', (c) => failureReply(c, { code: 'notFound', message: 'There is nothing at this address.' }));
  app.route('/', pageRoutes(options));
  app.onError(replyToException);
  app.notFound((c) => failureReply(c, { code: 'notFound', message: 'There is nothing at this address.' }));
  return app;
}
