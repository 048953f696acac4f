import { Hono } from 'hono';
import { type EndpointName, endpoints, LIVE_PATH } from '#lib/contract/endpoints.ts';
import { createBacktests } from '#server/backtest/create-backtests.ts';
import { replyToException } from '#server/http/failure.ts';
import { refuse } from './answer.ts';
import type { ApiDeps, AppEnv } from './deps.ts';
import { endpointRoute } from './endpoint-route.ts';
import { createGate } from './gate.ts';
import { createLiveHub } from './live-hub.ts';
import { liveRoute } from './live-route.ts';
import { openApiDocument } from './openapi.ts';

export const OPENAPI_PATH = '/api/v1/openapi.json';

/** The API, to be mounted at the root: every endpoint of the contract's table, its OpenAPI document, and the live stream. */
export function apiRoutes(deps: ApiDeps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const gate = createGate(deps);
  const hub = createLiveHub(deps);
  const backtests = createBacktests({ ...deps, onNews: hub.wake });
  app.get(OPENAPI_PATH, (c) => c.json(openApiDocument()));
  app.get(LIVE_PATH, liveRoute(deps, gate, hub));
  for (const name of endpointNames()) {
    const { method, path } = endpoints[name];
    app.on(method, path, endpointRoute(name, { ...deps, backtests }, gate, hub));
  }
  app.all('/api/v1/*', (c) => refuse(c, { code: 'notFound', message: `There is no ${c.req.method} ${c.req.path} in this API.` }));
  app.onError(replyToException);
  return app;
}

/** The first route that fits an address takes it: `/definitions/audit` before `/definitions/:version`. */
function endpointNames(): EndpointName[] {
  const names = Object.keys(endpoints).filter((name): name is EndpointName => name in endpoints);
  const place = (name: EndpointName) => endpoints[name].path.replace(/:\w+/g, '~');
  return names.sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
