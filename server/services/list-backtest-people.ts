import { failure, verb } from './verb.ts';

export const listBacktestPeople = verb('listBacktestPeople', async () => failure('unavailable', 'This is not there yet.'));
