import { failure, verb } from './verb.ts';

export const deleteDraft = verb('deleteDraft', async () => failure('unavailable', 'This is not there yet.'));
