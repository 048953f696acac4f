import { failure, verb } from './verb.ts';

export const proposeDraft = verb('proposeDraft', async () => failure('unavailable', 'This is not there yet.'));
