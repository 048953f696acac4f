import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { IncomingEvent, RecordedEvent } from './events.ts';
import { MARKETING } from './roles.ts';

/** Most events of one call. */
export const MOST_EVENTS_AT_ONCE = 1_000;

/** Behaviour comes in. */
export const eventEndpoints = {
  recordEvents: {
    method: 'POST',
    path: '/api/v1/events',
    summary:
      'Record what people did, each event once; those whose standing it can change are judged at once. An event that cannot be stored stops no other.',
    input: z.strictObject({ events: z.array(IncomingEvent).check(z.minLength(1), z.maxLength(MOST_EVENTS_AT_ONCE)) }),
    output: z.object({ results: z.array(RecordedEvent) }),
    errors: [],
    roles: MARKETING,
  },
} as const satisfies Record<string, Endpoint>;
