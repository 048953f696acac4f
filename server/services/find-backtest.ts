import { failure, verb } from './verb.ts';

export const findBacktest = verb('findBacktest', async () => failure('unavailable', 'This is not there yet.'));
