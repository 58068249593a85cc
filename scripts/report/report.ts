import { UsageError } from '../../src/authoring/usage-error.ts';
import { withKnownSince } from '../../src/model/components/known-since.ts';
import { assembleStatusPage } from '../../src/model/status-page.ts';
import { monthOf } from '../../src/model/time/day.ts';
import { readHistories } from '../../src/sources/folder/state/read-histories.ts';
import { readPast } from '../../src/sources/folder/history/past.ts';
import { parsePeriod } from '../../src/sources/text/period-text.ts';
import { createPageContext } from '../../src/views/page-context.ts';
import {
  formatUptimeCsv,
  formatUptimeMarkdown,
  toUptimeReport,
} from '../../src/views/tools/uptime-report.ts';
import { parseNow } from '../cli/now.ts';
import { print, printError } from '../cli/print.ts';
import { readContentOrStop } from '../cli/read-content-or-stop.ts';
import { commonOptions, parseArguments, run } from '../cli/run.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { openState, stateOption } from '../state/open-state.ts';
import { StateError, type StateFiles } from '../state/state.ts';

const examples = { month: '2026-09', quarter: '2026Q3', year: '2026' } as const;

await run(async () => {
  const { values } = parseArguments({
    usage:
      'npm run report -- [--month 2026-09 | --quarter 2026Q3 | --year 2026] [--csv] [--out FILE]',
    purpose:
      'Prints the uptime of each component in a period, and the incidents in it, as markdown; without a period, of the month before this one.',
    options: {
      ...commonOptions,
      ...stateOption,
      month: { type: 'string', value: 'MONTH', about: 'a month, such as 2026-09' },
      quarter: { type: 'string', value: 'QUARTER', about: 'a quarter, such as 2026Q3' },
      year: { type: 'string', value: 'YEAR', about: 'a year, such as 2026' },
      csv: { type: 'boolean', default: false, about: 'CSV instead, a row per component' },
      out: {
        type: 'string',
        value: 'FILE',
        about: 'writes the report to this file instead of printing it',
      },
    },
  });
  const now = parseNow(values.now);
  const written = readContentOrStop(values.content, now);
  const { page } = written;
  const asked = (['month', 'quarter', 'year'] as const).filter(
    (each) => values[each] !== undefined,
  );
  if (asked.length > 1) throw new UsageError(`Write only one of --${asked.join(', --')}.`);
  const kind = asked[0] ?? 'month';
  const named = values[kind] ?? lastMonth(now, page.timeZone);
  const period = parsePeriod(kind, named, page.timeZone);
  if (!period) {
    throw new UsageError(
      `--${kind} "${named}" is not a ${kind}; write --${kind} ${examples[kind]}`,
    );
  }
  if (period.startAt >= now) throw new UsageError(`--${kind} ${named} has not begun.`);
  const { names } = readPast(values.content);
  const status = assembleStatusPage(withKnownSince(written, names, now), now);
  const files = await readState(values.state, values.content);
  const histories = readHistories({ page, folder: values.content, now }, (name) => files.get(name));
  const report = toUptimeReport(status, period, histories);
  const text = values.csv
    ? formatUptimeCsv(report)
    : formatUptimeMarkdown(report, createPageContext(status.page));
  if (values.out === undefined) print(text.trimEnd());
  else {
    replaceFile(values.out, text);
    print(`Wrote ${values.out}.`);
  }
  return 0;
});

function lastMonth(now: number, timeZone: string): string {
  const [year = 0, month = 1] = monthOf(now, timeZone).split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

/** Without what probes have seen, only the coverage is missing. */
async function readState(place: string | undefined, content: string): Promise<StateFiles> {
  try {
    return await (await openState(place, content)).read();
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    printError(`${error.message}. What probes have seen is left out.`);
    return new Map();
  }
}
