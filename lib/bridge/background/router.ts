import * as z from 'zod/mini';
import type { Result } from '../../contract/errors.ts';
import { type Failure, failed } from '../http.ts';
import type { BackgroundRequestName, BackgroundRequests } from '../messages.ts';
import type { Sender } from './extension-api.ts';
import { handlers } from './handlers.ts';
import { requestSchemas } from './message-schema.ts';
import { type KnownSender, knownSender } from './sender.ts';
import type { Services } from './services.ts';

const WATCHER_REQUESTS: readonly string[] = [
  'recordSeen',
  'neighbours',
  'recognised',
  'patternsHere',
  'rememberPlacement',
] satisfies BackgroundRequestName[];

/**
 * Answers one message; undefined: it is none of ours, or its sender may not ask this, and nobody answers.
 * Never rejects.
 */
export function route(
  message: unknown,
  sender: Sender,
  extension: { id: string; baseUrl: string },
  services: Promise<Services>,
): Promise<Result<unknown, Failure>> | undefined {
  const envelope = z.safeParse(z.object({ type: z.string(), input: z.unknown() }), message);
  const from = knownSender(sender, extension);
  if (!envelope.success || from === null || !isRequest(envelope.data.type)) return undefined;
  const { type, input } = envelope.data;
  if (WATCHER_REQUESTS.includes(type) !== (from.kind === 'watcher')) return undefined;
  return handle(type, input, from, services);
}

async function handle<N extends BackgroundRequestName>(
  type: N,
  input: unknown,
  from: KnownSender,
  services: Promise<Services>,
): Promise<Result<BackgroundRequests[N]['output'], Failure>> {
  try {
    const parsed = z.safeParse(requestSchemas[type], input);
    if (!parsed.success) return { ok: false, error: { code: 'badRequest', message: `The request ${type} does not have its shape.` } };
    return await handlers[type](await services, parsed.data, { tabId: from.tabId, url: from.kind === 'watcher' ? from.url : null });
  } catch {
    return failed('internal');
  }
}

function isRequest(type: string): type is BackgroundRequestName {
  return Object.hasOwn(requestSchemas, type);
}
