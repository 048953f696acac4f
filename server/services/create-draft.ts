import { failure, verb } from './verb.ts';

export const createDraft = verb('createDraft', async () => failure('unavailable', 'This is not there yet.'));
