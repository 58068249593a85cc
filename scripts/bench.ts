import { measureBuilds } from '../bench/build.ts';
import { measureDeploy } from '../bench/deploy.ts';
import { measureSyncs } from '../bench/sync.ts';
import { keep, toTable } from '../bench/table.ts';
import { readArguments, run, UsageError } from './lib/cli.ts';
import { weighDemo } from './lib/weigh-demo.ts';

await run(async () => {
  const { values } = readArguments({
    usage: 'npm run bench -- [--parts LIST] [--rounds NUMBER] [--sizes LIST] [--save]',
    purpose:
      'Measures check and build on invented histories, beside a bare Hugo where there is one, a deploy step by step, a first sync, and the weight of pages.',
    options: {
      parts: {
        type: 'string',
        default: 'build,weight',
        value: 'LIST',
        about: 'some of build, deploy, sync and weight',
      },
      rounds: {
        type: 'string',
        default: '3',
        value: 'NUMBER',
        about: 'how often each build is measured',
      },
      sizes: {
        type: 'string',
        default: '100,1000,10000',
        value: 'LIST',
        about: 'numbers of incidents',
      },
      save: {
        type: 'boolean',
        default: false,
        about: 'writes the medians to bench/kept.json, to compare with the next time',
      },
    },
  });
  for (const part of values.parts.split(',')) {
    switch (part) {
      case 'build': {
        const rows = await measureBuilds(
          values.sizes.split(',').map(Number),
          Number(values.rounds),
        );
        console.log(`${toTable(rows)}\n`);
        if (values.save) keep(rows);
        break;
      }
      case 'deploy':
        console.log(`${await measureDeploy()}\n`);
        break;
      case 'sync':
        console.table(await measureSyncs(5_000, 20));
        break;
      case 'weight':
        await weighDemo();
        break;
      default:
        throw new UsageError(
          `There is no part "${part}": write some of build, deploy, sync, weight`,
        );
    }
  }
  return 0;
});
