import { failure, verb } from './verb.ts';

export const saveDraft = verb('saveDraft', async () => failure('unavailable', 'This is not there yet.'));
