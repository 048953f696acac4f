import { failure, verb } from './verb.ts';

export const listDefinitions = verb('listDefinitions', async () => failure('unavailable', 'This is not there yet.'));
