import type { Context } from 'hono';
import { type EndpointName, endpoints } from '#lib/contract/endpoints.ts';
import type { Result } from '#lib/contract/errors.ts';
import type { Refusal } from './answer.ts';
import type { AppEnv } from './deps.ts';
import { readBody } from './read-body.ts';

type Parts = Record<string, unknown>;

/** Largest body of an endpoint in bytes. */
const BODY_BYTES: Partial<Record<EndpointName, number>> = {
  sendEntries: 2_000_000,
  previewImport: 52_000_000,
  dryRunImport: 52_000_000,
  runImport: 52_000_000,
  // Large enough for what is far too much, so that the answer names the field and the limit.
  createDraft: 4_000_000,
  saveDraft: 4_000_000,
  previewDefinition: 4_000_000,
  startBacktest: 4_000_000,
};
const USUAL_BODY_BYTES = 256_000;

/** The input of an endpoint from path, and query (GET) or JSON body; not yet parsed. No part may come twice. */
export async function readInput(name: EndpointName, c: Context<AppEnv>): Promise<Result<Parts, Refusal>> {
  const { method, path } = endpoints[name];
  const rest = method === 'GET' ? readQuery(c) : await readJson(c, BODY_BYTES[name] ?? USUAL_BODY_BYTES);
  if (!rest.ok) return rest;
  const fromPath: Parts = {};
  for (const [, key] of path.matchAll(/:(\w+)/g)) {
    if (key === undefined) continue;
    if (Object.hasOwn(rest.value, key)) return bad(`“${key}” stands in the address; leave it out of the rest.`, key);
    fromPath[key] = c.req.param(key);
  }
  return { ok: true, value: { ...rest.value, ...fromPath } };
}

function readQuery(c: Context<AppEnv>): Result<Parts, Refusal> {
  const query = c.req.queries();
  const repeated = Object.keys(query).find((key) => query[key]?.length !== 1);
  if (repeated !== undefined) return bad(`“${repeated.slice(0, 200)}” comes more than once.`, repeated.slice(0, 200));
  return { ok: true, value: Object.fromEntries(Object.entries(query).map(([key, values]) => [key, values[0]])) };
}

async function readJson(c: Context<AppEnv>, most: number): Promise<Result<Parts, Refusal>> {
  const type = c.req.header('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) return bad('Send JSON, with the header “content-type: application/json”.');
  if ((c.req.header('content-encoding') ?? 'identity') !== 'identity') return bad('Send the JSON uncompressed.');
  const text = await readBody(c.req.raw, most);
  if (!text.ok) return text;
  let value: unknown;
  try {
    value = JSON.parse(text.value);
  } catch {
    return bad('The body is not valid JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad('The body must be a JSON object.');
  return { ok: true, value: { ...value } };
}

function bad(message: string, path?: string): Result<never, Refusal> {
  return { ok: false, error: path === undefined ? { code: 'badRequest', message } : { code: 'badRequest', message, path } };
}
