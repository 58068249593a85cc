import { text as readAll } from 'node:stream/consumers';
import process from 'node:process';

import { UsageError } from '../../src/authoring/usage-error.ts';
import { alertSources, type Alert, type AlertSource } from '../../src/model/alerts/alert.ts';
import { isWarning } from '../../src/model/problem.ts';
import { parseAlerts } from '../../src/sources/alerts/parse-alerts.ts';
import { ProblemList } from '../../src/sources/problem-list.ts';
import { nearest } from '../../src/sources/text/nearest.ts';
import { formatAlertRun } from '../../src/views/tools/alert-messages.ts';
import { formatProblem } from '../../src/views/tools/problems/problem-report.ts';
import { parseNow } from '../cli/now.ts';
import { print, printJson } from '../cli/print.ts';
import { commonOptions, ContentError, parseArguments } from '../cli/run.ts';
import { publishPage } from '../deploy/publish-page.ts';
import { openState, stateOption } from '../state/open-state.ts';
import { runAlerts } from './run-alerts.ts';

/** Reads a tool's message and applies `alerts.yml` to it. @returns the exit code */
export async function alertCommand(): Promise<number> {
  const { values, positionals } = parseArguments({
    usage: 'npm run alert -- --from TOOL < payload, or --due [--state DIR] [--dry-run] [--json]',
    purpose:
      'Reads the alerts that a monitoring tool sends, and applies alerts.yml to them: waits, suspects, opens an incident, follows it to its end. A repeated payload changes nothing. Exit code 1 when the payload or alerts.yml is wrong.',
    allowPositionals: true,
    options: {
      ...commonOptions,
      ...stateOption,
      from: { type: 'string', value: 'TOOL', about: alertSources.join(', ') },
      due: { type: 'boolean', default: false, about: 'does what has become due' },
      'dry-run': {
        type: 'boolean',
        default: false,
        about: 'prints what it would write, and writes nothing',
      },
      json: { type: 'boolean', default: false, about: 'prints one JSON object, for machines' },
    },
  });
  const now = parseNow(values.now);
  if (values.due && values.from !== undefined)
    throw new UsageError('--due reads no payload, and --from does: write one of the two.');
  const source = values.due ? undefined : toSource(values.from, positionals);
  const payload = source && (await payloadOf(positionals));
  const alerts = source === undefined ? [] : parsed(source, payload ?? '', now);
  const { reports, files, notes, isSeen } = await runAlerts({
    folder: values.content,
    state: await openState(values.state, values.content),
    alerts,
    now,
    isDry: values['dry-run'],
  });
  if (isSeen && !values['dry-run']) await publishPage(values.content);
  if (values.json) printJson({ reports });
  else for (const line of [...formatAlertRun(reports, files, values), ...notes]) print(line);
  return 0;
}

/** What people call tools. */
const otherNames: Readonly<Record<string, AlertSource>> = {
  prometheus: 'alertmanager',
  kuma: 'uptime-kuma',
  pager: 'pagerduty',
  healthcheck: 'healthchecks',
};

function toSource(from: string | undefined, positionals: readonly string[]): AlertSource {
  const source = alertSources.find((each) => each === from);
  if (source) return source;
  if (from === undefined) {
    const [named] = positionals;
    const meant = alertSources.find((each) => each === named);
    if (meant !== undefined) throw new UsageError(`Write --from ${meant}.`);
    throw new UsageError(`Missing: --from TOOL (${alertSources.join(', ')}), or --due`);
  }
  const near = otherNames[from.toLowerCase()] ?? nearest(from, alertSources);
  const cure = near === undefined ? `Known: ${alertSources.join(', ')}` : `Did you mean ${near}?`;
  throw new UsageError(`--from "${from}" is not a tool whose alerts Outpost reads. ${cure}`);
}

/** Nagios and Icinga pass NAME=value arguments on the command line; all others write to the standard input. */
async function payloadOf(positionals: readonly string[]): Promise<string> {
  if (positionals.length > 0) return `${positionals.join('\0')}\0`;
  if (process.stdin.isTTY)
    throw new UsageError('The payload is read from the standard input: < payload.json');
  return readAll(process.stdin);
}

function parsed(source: AlertSource, payload: string, now: number): Alert[] {
  const problems = new ProblemList('payload');
  const alerts = parseAlerts(source, payload, { now, problems });
  const wrong = problems.problems.filter((each) => !isWarning(each));
  if (wrong.length > 0) throw new ContentError(wrong.map((each) => formatProblem(each)).join('\n'));
  return alerts;
}
