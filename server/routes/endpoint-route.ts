import type { Handler } from 'hono';
import * as z from 'zod/mini';
import { type EndpointName, endpoints } from '#lib/contract/endpoints.ts';
import type { Backtests } from '#server/backtest/create-backtests.ts';
import { mayCall, notAllowed } from '#server/services/verb.ts';
import { refuse } from './answer.ts';
import type { ApiDeps, AppEnv } from './deps.ts';
import type { Gate } from './gate.ts';
import type { LiveHub } from './live-hub.ts';
import { readInput } from './read-input.ts';
import { callService } from './services.ts';

/** What an endpoint needs beside what the API gets from outside. */
export type EndpointDeps = ApiDeps & { backtests: Backtests };

/** The route of one endpoint: who asks, may they, what do they ask, the service, the answer in the contract's shape. */
export function endpointRoute(name: EndpointName, deps: EndpointDeps, gate: Gate, hub: LiveHub): Handler<AppEnv> {
  return async (c) => {
    const caller = await gate(c);
    if (!caller.ok) return refuse(c, caller.error);
    const { workspaceId, member } = caller.value;
    // Before the body is read: someone who may not import makes us read no file.
    if (!mayCall(name, member.role)) return refuse(c, notAllowed(name));
    const input = await readInput(name, c);
    if (!input.ok) return refuse(c, input.error);
    const { store, users, backtests, now, newId } = deps;
    const result = await callService(name, { store, users, backtests, now, newId, workspaceId, member }, input.value);
    if (!result.ok) return refuse(c, result.error);
    if (endpoints[name].method !== 'GET') hub.wake(workspaceId);
    const answer = z.safeParse(endpoints[name].output, result.value);
    if (!answer.success) {
      c.get('log')?.error({ endpoint: name, at: answer.error.issues[0]?.path.join('.') }, 'answer does not fit the contract');
      if (deps.isStrict === true) throw new Error(`The answer of ${name} does not fit the contract.`, { cause: answer.error });
    }
    c.header('cache-control', 'no-store');
    return c.json(answer.success ? answer.data : result.value);
  };
}
