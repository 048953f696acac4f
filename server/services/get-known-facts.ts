import { failure, verb } from './verb.ts';

export const getKnownFacts = verb('getKnownFacts', async () => failure('unavailable', 'This is not there yet.'));
