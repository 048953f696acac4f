import { Hono } from 'hono';
import type { AppEnv } from '#server/routes/deps.ts';
import type { Store } from '#server/store/db.ts';

/** `/healthz`: the process runs (restart it when this fails). `/readyz`: it can serve (send it no requests when this fails). */
export function healthRoutes(store: Store, stopping: AbortSignal): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/healthz', (c) => c.json({ status: 'ok' }));
  routes.get('/readyz', async (c) => {
    if (stopping.aborted) return c.json({ status: 'stopping' }, 503);
    const database = await store.ping().then(
      () => 'ok' as const,
      () => 'unreachable' as const,
    );
    return c.json({ status: database === 'ok' ? 'ok' : 'notReady', database }, database === 'ok' ? 200 : 503);
  });
  return routes;
}
