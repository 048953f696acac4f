import { failure, verb } from './verb.ts';

export const previewDefinition = verb('previewDefinition', async () => failure('unavailable', 'This is not there yet.'));
