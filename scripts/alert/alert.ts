import { toErrorDocument } from '../../src/authoring/error-document.ts';
import { run } from '../cli/run.ts';

await run(async () => {
  // Everything that is imported from here on is compiled once for all starts.
  const { alertCommand } = await import('./alert-command.ts');
  return alertCommand();
}, toErrorDocument);
