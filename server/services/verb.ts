import * as z from 'zod/mini';
import { type EndpointName, endpoints, type InputOf, type OutputOf, type ParsedInputOf } from '#lib/contract/endpoints.ts';
import type { Role } from '#lib/contract/vocabulary.ts';
import type { ServiceContext, ServiceError, ServiceResult } from './context.ts';
import { describeIssue } from './describe-issue.ts';
import { unsafeText } from './safe-text.ts';

/** A service as everyone calls it: it guards and parses by the contract itself, so that no caller can leave that out. */
export type Service<N extends EndpointName, Context = ServiceContext> = (
  ctx: Context,
  input: InputOf<N>,
) => Promise<ServiceResult<OutputOf<N>>>;

/** The contract's table as this file reads it: input and output stay tied to the endpoint's name. */
type ByName = { [N in EndpointName]: { input: z.core.$ZodType<ParsedInputOf<N>>; roles: readonly Role[] } };
const table: ByName = endpoints;

/**
 * Makes the service of one endpoint: the role guard first, then the contract's parse, then the work. `file` names the part of the input
 * that is a whole file's text: the work itself says where in it something cannot be stored.
 */
export function verb<N extends EndpointName, Context extends ServiceContext = ServiceContext>(
  name: N,
  work: (ctx: Context, input: ParsedInputOf<N>) => Promise<ServiceResult<OutputOf<N>>>,
  { file }: { file?: string } = {},
): Service<N, Context> {
  return async (ctx, input) => {
    if (!mayCall(name, ctx.member.role)) return { ok: false, error: notAllowed(name) };
    const parsed = parse(table[name].input, input, file);
    return parsed.ok ? work(ctx, parsed.value) : parsed;
  };
}

export function mayCall(name: EndpointName, role: Role): boolean {
  return table[name].roles.includes(role);
}

export function notAllowed(name: EndpointName): ServiceError {
  return { code: 'forbidden', message: `Only these roles can do this: ${table[name].roles.join(', ')}. Ask an admin of your workspace.` };
}

/** Parses outside input; the failure says what is wrong with the first thing that is, and where. */
export function parse<T>(schema: z.core.$ZodType<T>, input: unknown, file?: string): ServiceResult<T> {
  const unsafe = unsafeText(file === undefined ? input : { ...Object(input), [file]: null });
  if (unsafe !== null) return failure('badRequest', unsafe.message, unsafe.path);
  const parsed = z.safeParse(schema, input);
  return parsed.success ? { ok: true, value: parsed.data } : failure('badRequest', ...describeIssue(parsed.error));
}

export function success<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** An expected failure; `message` says what to do, in the user's words. */
export function failure(code: ServiceError['code'], message: string, path = ''): { ok: false; error: ServiceError } {
  return { ok: false, error: path === '' ? { code, message } : { code, message, path } };
}
