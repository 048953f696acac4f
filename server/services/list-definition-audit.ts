import { failure, verb } from './verb.ts';

export const listDefinitionAudit = verb('listDefinitionAudit', async () => failure('unavailable', 'This is not there yet.'));
