import { generateSample, SAMPLE_SEED } from '#scripts/sample/generate.ts';
import { startPracticeCrm } from './server.ts';

/** Runs the practice CRM by itself, for trying out the extension without the rest of `npm start`. */
const crm = await startPracticeCrm({
  port: Number(process.env['PRACTICE_PORT'] ?? 4320),
  sample: generateSample({ seed: SAMPLE_SEED, now: new Date() }),
  delayMs: Number(process.env['PRACTICE_DELAY_MS'] ?? 0),
});
console.log(`Practice CRM: ${crm.url}/practice/lead`);
process.once('SIGINT', () => void crm.close());
process.once('SIGTERM', () => void crm.close());
