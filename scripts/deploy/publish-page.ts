import { GitHubError } from '../../src/sources/github/answers/failure.ts';
import { printError } from '../cli/print.ts';
import { setOutput } from '../cli/workflow.ts';
import { branchOf } from '../git/commit-content.ts';
import { githubFromEnvironment, hasGitHub } from '../github/from-environment.ts';
import { startWorkflow } from '../github/workflows.ts';

/** Has the page built again: by the next step of this workflow, or by the workflow that publishes. */
export async function publishPage(folder: string): Promise<void> {
  if (setOutput('changed', 'true') || !hasGitHub()) return;
  const warnings: string[] = [];
  try {
    await startWorkflow(
      await githubFromEnvironment(undefined, warnings),
      'publish.yml',
      branchOf(folder),
    );
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    printError(error.message);
  }
}
