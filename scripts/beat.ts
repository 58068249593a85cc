import { UsageError } from '../src/authoring/usage-error.ts';
import { readContent } from '../src/sources/folder/read-content.ts';
import { readProbes } from '../src/sources/folder/settings/read-probes.ts';
import {
  heartbeatsFile,
  formatHeartbeats,
  parseHeartbeats,
} from '../src/sources/probes/heartbeats-file.ts';
import { formatProblem } from '../src/views/tools/problems/problem-report.ts';
import { parseNow } from './cli/now.ts';
import { print, printError } from './cli/print.ts';
import { commonOptions, parseArguments, run } from './cli/run.ts';
import { servedAt } from './cli/served-at.ts';
import { openState, stateOption } from './state/open-state.ts';

await run(async () => {
  const { values, positionals } = parseArguments({
    usage: 'npm run beat -- NAME [--state DIR]',
    purpose:
      'Records that a regular job went well, for the probe of probes.yml with this heartbeat. Exit code 1 when it could not be recorded.',
    allowPositionals: true,
    options: { ...commonOptions, ...stateOption },
  });
  const now = parseNow(values.now);
  const { content } = readContent(values.content, { now, servedAt: servedAt() });
  const { probes, problems } = readProbes(values.content, content?.page);
  if (!probes && problems.length > 0) {
    for (const problem of problems) printError(formatProblem(problem));
    return 1;
  }
  const known =
    probes?.probes.flatMap((each) => (each.kind === 'heartbeat' ? [each.heartbeat] : [])) ?? [];
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0 || !known.includes(name)) {
    const list = known.length > 0 ? `has ${[...new Set(known)].join(', ')}` : 'has none';
    throw new UsageError(
      `Say which heartbeat: npm run beat -- NAME. ${values.content}/probes.yml ${list}.`,
    );
  }
  const state = await openState(values.state, values.content);
  await state.change((files) => {
    const beats = parseHeartbeats(files.get(heartbeatsFile));
    if ((beats.get(name) ?? -Infinity) >= now) return undefined;
    return new Map(files).set(heartbeatsFile, formatHeartbeats(new Map(beats).set(name, now)));
  });
  print(`The heartbeat ${name} is recorded.`);
  return 0;
});
