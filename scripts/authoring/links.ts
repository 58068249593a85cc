import path from 'node:path';
import process from 'node:process';

import { repositoryOf, toLinks } from '../../src/authoring/phone-and-chat/links.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { parseNow } from '../cli/now.ts';
import { print, printJson } from '../cli/print.ts';
import { commonOptions, parseArguments, run } from '../cli/run.ts';
import { git, readGitState } from '../git/git.ts';
import { githubOptions } from '../github/from-environment.ts';
import { readSession } from './open-session.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run links -- [--markdown]',
    purpose:
      'Prints the addresses on GitHub at which you can write a report: the form of the workflow, the issue forms, the editor with a new report filled in. Pin them in a chat, or put them on the home screen of a phone.',
    options: {
      ...githubOptions,
      branch: {
        type: 'string',
        value: 'NAME',
        about: 'where the page is published from; otherwise as git says',
      },
      markdown: { type: 'boolean', default: false, about: 'as a list in markdown' },
      json: { type: 'boolean', default: false, about: 'prints one JSON object, for machines' },
      ...commonOptions,
    },
  });
  const { content: folder } = values;
  const session = await readSession(folder, parseNow(values.now));
  const state = readGitState(folder, path.join(folder, 'page.yml'));
  const { GITHUB_REPOSITORY, GITHUB_SERVER_URL = 'https://github.com' } = process.env;
  const remote = state.remote && git(folder, ['remote', 'get-url', state.remote]).out;
  const named = values.repository ?? GITHUB_REPOSITORY;
  const repository = named ? `${GITHUB_SERVER_URL}/${named}` : remote && repositoryOf(remote);
  if (!repository) {
    throw new UsageError('Which repository on GitHub? Say --repository owner/name.');
  }
  const links = toLinks(session, {
    repository,
    branch: values.branch ?? state.remoteBranch ?? state.branch ?? 'main',
    // GitHub's editor takes paths from the top of the repository.
    folder: git(folder, ['rev-parse', '--show-prefix']).out.replace(/\/$/, '') || 'content',
  });
  if (values.json) printJson({ links });
  else if (values.markdown) print(links.map(({ label, url }) => `- [${label}](${url})`).join('\n'));
  else
    print(
      links
        .map(({ label, url }) => `${label}\n  ${url}\n`)
        .join('\n')
        .trimEnd(),
    );
  return 0;
});
