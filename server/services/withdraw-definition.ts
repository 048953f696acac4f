import { failure, verb } from './verb.ts';

export const withdrawDefinition = verb('withdrawDefinition', async () => failure('unavailable', 'This is not there yet.'));
