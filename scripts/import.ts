import { askPassword } from './import/ask-password.ts';
import { runCommand } from './import/run.ts';

process.exitCode = await runCommand(process.argv.slice(2), {
  environment: process.env,
  fetch,
  askPassword,
  print: (line) => console.log(line),
  tell: (line) => console.error(line),
});
