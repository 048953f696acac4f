import { failure, verb } from './verb.ts';

export const getDefinition = verb('getDefinition', async () => failure('unavailable', 'This is not there yet.'));
