import path from 'node:path';

import { print } from '../cli/print.ts';
import { projectFolder } from '../cli/folders.ts';
import { parseArguments, run } from '../cli/run.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { actionFile, bundleAction } from './bundle-action.ts';

await run(async () => {
  parseArguments({
    usage: 'npm run action',
    purpose: 'Bundles the action known-outage from its sources in scripts/verdict.',
    options: {},
  });
  replaceFile(path.join(projectFolder, actionFile), await bundleAction());
  print(`Wrote ${actionFile}.`);
  return 0;
});
