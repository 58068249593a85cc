import { toErrorDocument } from '../src/authoring/error-document.ts';
import { run } from './cli/run.ts';

await run(async () => {
  const { maintenanceCommand } = await import('./authoring/maintenance/maintenance-command.ts');
  return maintenanceCommand();
}, toErrorDocument);
