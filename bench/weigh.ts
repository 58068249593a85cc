import { parseArguments, run } from '../scripts/cli/run.ts';
import { weighDemo } from './weigh-demo.ts';

await run(async () => {
  parseArguments({
    usage: 'npm run weigh',
    purpose:
      'Builds the demo and tells what each type of page weighs, with the scores of Lighthouse where it is installed.',
    options: {},
  });
  await weighDemo();
  return 0;
});
