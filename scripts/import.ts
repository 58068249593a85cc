import process from 'node:process';

import { isCstateFile, planCstateImport } from '../src/sources/cstate-import.ts';
import { commonOptions, readArguments, run, UsageError } from './lib/cli.ts';
import { importContent } from './lib/import-content.ts';
import { formatImport } from './lib/import-report.ts';
import { readFiles } from './lib/read-files.ts';

const usage = 'npm run import -- cstate FOLDER [--dry-run]';

await run(() => {
  const { values, positionals } = readArguments({
    usage,
    purpose:
      'Brings the history over from cState: FOLDER is its site, with config.yml and content/issues. Says what became of each file.',
    allowPositionals: true,
    options: {
      content: { ...commonOptions.content, about: 'the folder to write into' },
      'dry-run': {
        type: 'boolean',
        default: false,
        about: 'says what it would do and does nothing',
      },
    },
  });
  const [tool, folder, ...others] = positionals;
  if (tool !== 'cstate' || folder === undefined || others.length > 0) throw new UsageError(usage);
  const plan = planCstateImport(readFiles(folder, isCstateFile));
  if (plan.lines.length <= 1) throw new UsageError(`${folder} holds no cState site`);
  const outcome = importContent(values.content, plan, values['dry-run']);
  for (const line of formatImport(plan, outcome)) process.stdout.write(`${line}\n`);
  if (values['dry-run']) process.stdout.write('This was a dry run: nothing was changed.\n');
  return 0;
});
