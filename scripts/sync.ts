import process from 'node:process';

import { commonOptions, parseArguments, run } from './cli/run.ts';
import { readPageOf } from './cli/selected-page.ts';
import { formatDiff } from './sync/diff.ts';
import { githubFromEnvironment, githubOptions } from './github/from-environment.ts';
import { SyncOutcome } from '../src/sync/outcome.ts';
import { SyncRun } from './sync/run.ts';
import { noteUnread } from './sync/note-unread.ts';
import { stateOption } from './state/open-state.ts';
import { readSuspicions } from './suspicions/read-suspicions.ts';
import { takeToolIssues } from './alert/tool-issues.ts';
import { showProgress } from './cli/progress.ts';
import { annotate, appendStepSummary } from './cli/workflow.ts';
import { print } from './cli/print.ts';
import { GitHubError } from '../src/sources/github/answers/failure.ts';

const command = {
  usage: 'npm run sync -- [--dry-run] [--full] [--force] [--prune] [--state DIR]',
  purpose:
    'Writes the GitHub issues with our labels into the content as incidents and maintenances.',
  options: {
    content: commonOptions.content,
    ...githubOptions,
    ...stateOption,
    'dry-run': { type: 'boolean', default: false, about: 'shows what it would write, as a diff' },
    full: {
      type: 'boolean',
      default: false,
      about: 'reads all issues again, not only what is new',
    },
    force: { type: 'boolean', default: false, about: 'writes over edits by hand as well' },
    prune: { type: 'boolean', default: false, about: 'removes the files whose issue is gone' },
  },
} as const;

await run(async () => {
  const { values } = parseArguments(command);
  const dryRun = values['dry-run'];
  const page = readPageOf(values.content);
  if (page.github?.sync === false) {
    print('page.yml says "sync: false" under "github", so no issues are read.');
    return 0;
  }
  const outcome = new SyncOutcome(dryRun);
  const progress = showProgress(process.stderr);
  const client = await githubFromEnvironment(values.repository, outcome.warnings, progress.note);
  const { content, state } = values;
  const now = Date.now();
  const taken = await takeToolIssues({ content, state, client, now, isDry: dryRun });
  for (const line of taken) print(line);
  const sync = new SyncRun(
    client,
    {
      content,
      page,
      now,
      dryRun,
      full: values.full,
      force: values.force,
      prune: values.prune,
      suspicions: await readSuspicions(state, content),
      onProgress: progress.count,
    },
    outcome,
  );
  try {
    await sync.run();
  } catch (error) {
    if (error instanceof GitHubError && error.code === 'issues-off') {
      annotate('notice', issuesOff(client.repository));
      return 0;
    }
    if (!dryRun && !outcome.isRead) noteUnread(content, client.repository, now);
    throw error;
  } finally {
    progress.end();
    for (const change of outcome.changes) print(formatDiff(change).trimEnd());
    for (const line of outcome.lines(client.requestCount())) print(line);
    appendStepSummary(outcome.markdown(client.requestCount()));
  }
  return outcome.isRed ? 1 : 0;
});

/** A fork begins without issues, and some people want files alone. */
function issuesOff(repository: string): string {
  const server = process.env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  return `Issues are switched off in ${repository}, so there is nothing to take in; the page is made of files. ${server}/${repository}/settings, Features, Issues switches them on. "github: { sync: false }" in page.yml keeps this line away.`;
}
