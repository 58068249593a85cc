import { UsageError } from '../../src/authoring/usage-error.ts';
import { toVerdictText } from '../../src/verdict/verdict-text.ts';
import { exitCodes, isExcused, type Verdict } from '../../src/verdict/verdict.ts';
import { parseInstantFlag, parseNow } from '../cli/now.ts';
import { print, printJson } from '../cli/print.ts';
import { commonOptions, parseArguments, run } from '../cli/run.ts';
import { componentsIn, judge } from './judge.ts';

await run(async () => {
  const { values } = parseArguments({
    usage:
      'npm run verdict -- --page ADDRESS --components ID,ID [--log FILE] [--at INSTANT] [--json]',
    purpose:
      'Says whether a status page reports trouble that explains why a build failed. Exit code 0 no known trouble, 10 known trouble, 20 planned work, 30 no verdict: not reachable, stale, an unknown component or status.',
    options: {
      page: {
        type: 'string',
        value: 'ADDRESS',
        about: 'a page of Outpost, of Statuspage, or of a tool with its API',
      },
      components: {
        type: 'string',
        multiple: true,
        value: 'ID',
        about: 'what the build needs: ids or names of components',
      },
      log: {
        type: 'string',
        value: 'FILE',
        about: 'the log of the failure: trouble counts when it has one of its symptoms',
      },
      'without-symptoms': {
        type: 'boolean',
        default: false,
        about: 'with --log: trouble counts whatever the log says',
      },
      at: {
        type: 'string',
        value: 'INSTANT',
        about: 'when the failure ended; what began later does not count; otherwise now',
      },
      json: { type: 'boolean', default: false, about: 'prints one JSON object, for machines' },
      now: commonOptions.now,
    },
  });
  const { page, log } = values;
  const components = (values.components ?? []).flatMap(componentsIn);
  if (page === undefined || components.length === 0) {
    throw new UsageError(
      'Say which page and which components: --page ADDRESS --components api,builds',
    );
  }
  const now = parseNow(values.now);
  const at = parseInstantFlag('at', values.at) ?? now;
  const verdict = await judge({
    ...{ page, components, log, now, at },
    isNow: values.at === undefined,
    withoutSymptoms: values['without-symptoms'],
  });
  if (values.json) printJson(toVerdictDocument(verdict, page, at));
  else print(toVerdictText(verdict));
  return exitCodes[verdict.kind];
});

function toVerdictDocument(verdict: Verdict, page: string, at: number) {
  const iso = (instant: number | undefined) =>
    instant === undefined ? null : new Date(instant).toISOString();
  return {
    verdict: verdict.kind,
    exit_code: exitCodes[verdict.kind],
    excused: isExcused(verdict),
    page,
    at: iso(at),
    reasons: verdict.reasons,
    incidents: verdict.incidents.map((each) => ({
      title: each.title,
      url: each.url ?? null,
      status: each.status,
      impact: each.impact ?? null,
      started_at: iso(each.startedAt),
      next_update_at: iso(each.nextUpdateAt),
      symptom: each.symptom ?? null,
    })),
    maintenances: verdict.maintenances.map((each) => ({
      title: each.title,
      url: each.url ?? null,
      status: each.status,
      scheduled_for: iso(each.startedAt),
      scheduled_until: iso(each.until),
    })),
  };
}
