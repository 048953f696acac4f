import { askPassword } from './import/ask-password.ts';
import { openWithoutServer } from './workspace/open.ts';
import { runPassword } from './workspace/password.ts';

process.exitCode = await runPassword(process.argv.slice(2), {
  environment: process.env,
  open: openWithoutServer,
  askPassword,
  print: (line) => console.log(line),
  tell: (line) => console.error(line),
});
