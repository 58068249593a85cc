import { commonOptions, parseArguments, run } from './cli/run.ts';
import { parseNow } from './cli/now.ts';
import { print } from './cli/print.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run build -- [--out DIR] [--state DIR] [--keep-going]',
    purpose:
      'Builds the site that is published. Stops at content that is wrong, with every place and cure.',
    options: {
      ...commonOptions,
      state: {
        type: 'string',
        value: 'DIR',
        about: 'the folder with what probes have seen; default state',
      },
      out: { type: 'string', default: 'dist', value: 'DIR', about: 'where the site is written' },
      'keep-going': {
        type: 'boolean',
        default: false,
        about: 'publishes the rest when a report cannot be read; the page says so',
      },
    },
  });
  const options = {
    content: values.content,
    now: parseNow(values.now),
    state: values.state,
    output: values.out,
    keepGoing: values['keep-going'],
  };
  const begun = performance.now();
  const { buildSite } = await import('./build/build-site.ts');
  const url = await buildSite(options);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  print(`Built ${values.out}/ for ${url} in ${seconds} s.`);
  if (values.out === 'dist') print('Look at it with npm run preview.');
  return 0;
});
