import { run } from './cli/run.ts';

await run(async () => {
  const { checkCommand } = await import('./cli/check-command.ts');
  return checkCommand();
});
