import { failure, verb } from './verb.ts';

export const getAgreement = verb('getAgreement', async () => failure('unavailable', 'This is not there yet.'));
