import { failure, verb } from './verb.ts';

export const getRejudging = verb('getRejudging', async () => failure('unavailable', 'This is not there yet.'));
