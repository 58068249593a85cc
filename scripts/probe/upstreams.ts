import {
  parseUpstreamRecords,
  recordUpstreams,
  upstreamsFile,
} from '../../src/sources/upstreams/upstream-records.ts';
import { toUpstreamLines } from '../../src/views/tools/upstream-lines.ts';
import { parseNow } from '../cli/now.ts';
import { print, printError, printJson } from '../cli/print.ts';
import { readContentOrStop } from '../cli/read-content-or-stop.ts';
import { commonOptions, parseArguments, run } from '../cli/run.ts';
import { openState, stateOption } from '../state/open-state.ts';
import { askUpstreams } from './ask-upstreams.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run upstreams -- [--state DIR] [--dry-run] [--json]',
    purpose:
      'Asks the status pages of the upstreams in page.yml, and records what they say. Exit code 0 whatever they say, 1 when it could not be recorded.',
    options: {
      ...commonOptions,
      ...stateOption,
      'dry-run': { type: 'boolean', default: false, about: 'asks and records nothing' },
      json: { type: 'boolean', default: false, about: 'prints one JSON object, for machines' },
    },
  });
  const now = parseNow(values.now);
  const { upstreams = [] } = readContentOrStop(values.content, now).page;
  if (upstreams.length === 0) {
    printError(`${values.content}/page.yml names no upstreams: nothing to ask.`);
    return 0;
  }
  const state = await openState(values.state, values.content);
  const before = parseUpstreamRecords((await state.read()).get(upstreamsFile));
  const asked = await askUpstreams(upstreams, before, { now });
  if (!values['dry-run']) {
    await state.change((files) => recordUpstreams(files, asked));
  }
  const lines = toUpstreamLines(asked, now);
  if (values.json) {
    printJson({
      at: new Date(now).toISOString(),
      upstreams: lines.map(({ text: _, ...each }) => each),
    });
  } else for (const { text } of lines) print(text);
  return 0;
});
