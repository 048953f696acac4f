import { failure, verb } from './verb.ts';

export const getBacktest = verb('getBacktest', async () => failure('unavailable', 'This is not there yet.'));
