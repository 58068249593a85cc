import { toErrorDocument } from '../src/authoring/error-document.ts';
import { run } from './cli/run.ts';

await run(async () => {
  const { announceCommand } = await import('./authoring/announce-command.ts');
  return announceCommand();
}, toErrorDocument);
