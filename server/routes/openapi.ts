import * as z from 'zod/mini';
import { Condition } from '#lib/contract/condition.ts';
import { Criterion } from '#lib/contract/criterion.ts';
import { DefinitionBody } from '#lib/contract/definition.ts';
import type { Endpoint } from '#lib/contract/endpoint.ts';
import { COMMON_ERRORS, endpoints, LIVE_PATH } from '#lib/contract/endpoints.ts';
import { ApiError, ERROR_CODES, type ErrorCode } from '#lib/contract/errors.ts';
import { JourneyView } from '#lib/contract/journey.ts';
import { STATUS } from '#server/http/failure.ts';

type Json = Record<string, unknown>;

/** Schemas that hold themselves, and large ones that come in many answers: they stand once under `components`, by these names. */
const NAMED = { Condition, Criterion, DefinitionBody, JourneyView };
const names = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(NAMED)) names.add(schema, { id });

let made: Json | null = null;

/** The OpenAPI 3.1 document of the API, derived from the contract's table. */
export function openApiDocument(): Json {
  made ??= {
    openapi: '3.1.0',
    info: {
      title: 'Leadlight',
      version: '1',
      description: 'What marketing knows, on the CRM record; what sales thinks of it, back to marketing.',
    },
    security: [{ bearer: [] }],
    paths: { ...paths(), [LIVE_PATH]: { get: live() } },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { ...named(), ApiError: schemaOf(ApiError, 'output') },
    },
  };
  return made;
}

function paths(): Json {
  const byPath: Record<string, Json> = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    byPath[path] = { ...byPath[path], [endpoint.method.toLowerCase()]: operation(name, endpoint) };
  }
  return byPath;
}

function operation(name: string, endpoint: Endpoint): Json {
  const { properties, required, ...frame } = objectSchema(endpoint.input);
  const inPath = [...endpoint.path.matchAll(/:(\w+)/g)].flatMap(([, key]) => key ?? []);
  const others = Object.keys(properties).filter((key) => !inPath.includes(key));
  const parameters = [
    ...inPath.map((key) => ({ name: key, in: 'path', required: true, schema: properties[key] })),
    ...(endpoint.method === 'GET'
      ? others.map((key) => ({ name: key, in: 'query', required: required.includes(key), schema: properties[key] }))
      : []),
  ];
  const body = { ...frame, properties: pick(properties, others), required: required.filter((key) => others.includes(key)) };
  return {
    operationId: name,
    summary: endpoint.summary,
    description: `Roles: ${endpoint.roles.join(', ')}.`,
    parameters,
    ...(endpoint.method === 'GET' ? {} : { requestBody: { required: true, content: json(body) } }),
    responses: {
      200: { description: 'Done.', content: json(schemaOf(endpoint.output, 'output')) },
      ...refusals([...COMMON_ERRORS, ...endpoint.errors]),
    },
  };
}

function live(): Json {
  return {
    operationId: 'live',
    summary: 'What happens in the workspace, as server-sent events; `Last-Event-ID` resumes after a message.',
    parameters: [{ name: 'Last-Event-ID', in: 'header', required: false, schema: { type: 'string', format: 'uuid' } }],
    responses: {
      200: { description: 'A stream of `LiveEvent`s.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
      ...refusals(['unauthenticated', 'forbidden', 'rateLimited', 'unavailable', 'internal']),
    },
  };
}

/** One response a status; codes that share one are listed together. */
function refusals(codes: readonly ErrorCode[]): Json {
  const byStatus: Record<string, string[]> = {};
  for (const code of new Set(codes)) byStatus[STATUS[code]] = [...(byStatus[STATUS[code]] ?? []), `\`${code}\`: ${ERROR_CODES[code]}`];
  const content = json({ $ref: '#/components/schemas/ApiError' });
  return Object.fromEntries(Object.entries(byStatus).map(([status, lines]) => [status, { description: lines.join('\n\n'), content }]));
}

function json(schema: Json): Json {
  return { 'application/json': { schema } };
}

function objectSchema(schema: z.core.$ZodType): Json & { properties: Json; required: string[] } {
  const found = schemaOf(schema, 'input');
  const properties = z.safeParse(z.record(z.string(), z.unknown()), found['properties']);
  const required = z.safeParse(z.array(z.string()), found['required']);
  return { ...found, properties: properties.data ?? {}, required: required.data ?? [] };
}

/** A schema as JSON; a part with a name is a reference to `components`. */
function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, $defs: __, ...rest } = generate(schema, io);
  return rest;
}

function named(): Json {
  return z.parse(z.record(z.string(), z.unknown()), generate(z.object(NAMED), 'output')['$defs']);
}

function generate(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  const made = JSON.stringify(z.toJSONSchema(schema, { io, metadata: names }));
  return z.parse(z.record(z.string(), z.unknown()), JSON.parse(made.replaceAll('"#/$defs/', '"#/components/schemas/')));
}

function pick(from: Json, keys: readonly string[]): Json {
  return Object.fromEntries(keys.map((key) => [key, from[key]]));
}
