import { failure, verb } from './verb.ts';

export const cancelBacktest = verb('cancelBacktest', async () => failure('unavailable', 'This is not there yet.'));
