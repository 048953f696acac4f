import { failure, verb } from './verb.ts';

export const getLedger = verb('getLedger', async () => failure('unavailable', 'This is not there yet.'));
