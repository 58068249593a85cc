import process from 'node:process';

import { run } from './cli/run.ts';

await run(async () => {
  const { notifyCommand } = await import('./notify/notify-command.ts');
  return notifyCommand(process.env);
});
