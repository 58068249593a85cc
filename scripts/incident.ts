import { toErrorDocument } from '../src/authoring/error-document.ts';
import { run } from './cli/run.ts';

await run(async () => {
  const { incidentCommand } = await import('./authoring/incident/incident-command.ts');
  return incidentCommand();
}, toErrorDocument);
