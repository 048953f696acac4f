import type { DemoOptions } from '../demo/services.ts';
import { DEFINITION_STATES } from './definition-states.ts';
import { EDITOR_STATES } from './editor-states.ts';

const OFFLINE = { code: 'offline', message: 'We could not reach the server. Check your connection and try again.' } as const;
const FAULT = { code: 'internal', message: 'A fault of ours; it has been logged. Try again in a moment.' } as const;

/** States of the console that are worth looking at. */
export const STATES: Record<string, DemoOptions> = {
  admin: { role: 'admin' },
  rep: { role: 'rep' },
  empty: { verdicts: 0 },
  loading: { answers: { listFeedback: 'never', getAssetUsage: 'never', listMembers: 'never' } },
  offline: { answers: { getMe: OFFLINE, listFeedback: OFFLINE, getAssetUsage: OFFLINE } },
  fault: { answers: { listFeedback: FAULT, getAssetUsage: FAULT, replyToFeedback: FAULT } },
  noAccess: { answers: { getMe: { code: 'forbidden', message: 'You have no access to this workspace.' } } },
  signedOut: { session: { status: 'signedOut' } },
  ended: { session: { status: 'ended' } },
  unreachable: { session: { status: 'unreachable' } },
  ...DEFINITION_STATES,
  ...EDITOR_STATES,
};
