import { judgeFailedRenewal, planClock } from '../../src/deployment/schedules.ts';
import { GitHubError } from '../../src/sources/github/answers/failure.ts';
import { print } from '../cli/print.ts';
import { commonOptions, parseArguments, run } from '../cli/run.ts';
import { annotate } from '../cli/workflow.ts';
import { listWorkflowFiles } from '../disk/workflow-files.ts';
import { githubFromEnvironment, githubOptions } from '../github/from-environment.ts';
import {
  enableWorkflow,
  fetchRepositoryFacts,
  fetchWorkflows,
  startWorkflow,
} from '../github/workflows.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run clock -- [--dry-run]',
    purpose:
      'Starts the workflow Publish, and renews all schedules before GitHub switches them off.',
    options: {
      content: commonOptions.content,
      ...githubOptions,
      'dry-run': { type: 'boolean', default: false, about: 'says what it would do' },
    },
  });
  const isDryRun = values['dry-run'];
  const client = await githubFromEnvironment(values.repository, []);
  const repository = await fetchRepositoryFacts(client);
  const { scheduled } = listWorkflowFiles(values.content);
  const { enable, start, warnings } = planClock(await fetchWorkflows(client), scheduled);
  for (const warning of warnings) annotate('warning', warning);
  const failed: { readonly file: string; readonly reason: string }[] = [];
  for (const workflow of enable) {
    const reason = isDryRun ? undefined : await whyNot(() => enableWorkflow(client, workflow));
    if (reason === undefined) print(`${workflow.file} is switched on.`);
    else failed.push({ file: workflow.file, reason });
  }
  let code = 0;
  if (start) {
    const { defaultBranch } = repository;
    if (!isDryRun) await startWorkflow(client, start.file, defaultBranch);
    print(`${start.file} is started on ${defaultBranch}.`);
  } else code = 1;
  const [first] = failed;
  if (first) {
    const files = failed.map(({ file }) => file);
    const { level, text } = judgeFailedRenewal(repository, files, first.reason, Date.now());
    annotate(level, text);
    if (level === 'error') code = 1;
  }
  return code;
});

async function whyNot(act: () => Promise<void>): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof GitHubError) return error.message;
    throw error;
  }
}
