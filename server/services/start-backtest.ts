import { failure, verb } from './verb.ts';

export const startBacktest = verb('startBacktest', async () => failure('unavailable', 'This is not there yet.'));
