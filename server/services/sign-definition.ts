import { failure, verb } from './verb.ts';

export const signDefinition = verb('signDefinition', async () => failure('unavailable', 'This is not there yet.'));
