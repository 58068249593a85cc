import { parseArguments, run } from '../scripts/cli/run.ts';
import { weighDemo } from './weigh-demo.ts';

await run(async () => {
  parseArguments({
    usage: 'npm run weigh',
    purpose:
      'Builds the demo and prints the weight of each type of page, and the scores of Lighthouse if it is installed.',
    options: {},
  });
  await weighDemo();
  return 0;
});
