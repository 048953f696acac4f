import { askPassword } from './import/ask-password.ts';
import { runWorkspace } from './workspace/create.ts';
import { openWithoutServer } from './workspace/open.ts';

process.exitCode = await runWorkspace(process.argv.slice(2), {
  environment: process.env,
  open: openWithoutServer,
  askPassword,
  print: (line) => console.log(line),
  tell: (line) => console.error(line),
});
