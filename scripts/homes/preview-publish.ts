import { describeServed } from '../../src/deployment/home-deploy.ts';
import type { ChosenHomes } from '../../src/deployment/chosen-homes.ts';
import { secretsIn } from '../../src/model/page/deploy-command.ts';
import { printJson } from '../cli/print.ts';
import { awaitPage } from '../deploy/await-page.ts';
import type { Secrets } from '../../src/model/secrets.ts';
import { askGit } from '../git/ask-git.ts';
import { changedFiles, hasUnpushedCommits, readRepository } from './local-changes.ts';
import { notifyChannels } from './notify-channels.ts';

interface PreviewOptions extends Pick<ChosenHomes, 'deploying' | 'elsewhere'> {
  readonly content: string;
  readonly state: string | undefined;
  /** The address of the page. */
  readonly url: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly secrets: Secrets;
  readonly json: boolean;
  readonly say: (text: string) => void;
}

/** Says what publishing would do, and changes nothing. @returns the exit code: 1 when something would be missing */
export async function previewPublish(options: PreviewOptions): Promise<number> {
  const { content, json, say } = options;
  const repository = readRepository(content);
  const { remote, remoteBranch = '' } = repository;
  const asking = remote && askGit(content, ['ls-remote', remote, `refs/heads/${remoteBranch}`]);
  const homes = await askHomes(options);
  const answer = asking ? await asking : undefined;
  const isReached = answer?.status === 0;
  const files = repository.isRepository ? changedFiles(content) : [];
  const exitCode = homes.some((home) => home.missing_secrets.length > 0) ? 1 : 0;
  if (json) {
    printJson({
      dry_run: true,
      homes,
      remote: answer === undefined ? null : isReached ? 'reached' : answer.errors.split('\n')[0],
      to_commit: files,
      to_push: files.length > 0 || hasUnpushedCommits(content, repository),
    });
    return exitCode;
  }
  for (const home of homes) say(toHomeLine(home));
  if (answer) {
    say(`${remote ?? ''} ${isReached ? 'answers.' : `does not answer: ${answer.errors}`}`);
  }
  say(files.length === 0 ? 'Nothing is to be committed.' : `To be committed: ${files.join(', ')}`);
  const told = await notifyChannels({ ...options, isDryRun: true });
  if (told !== undefined) say(told.text);
  say('This was a dry run: nothing was changed.');
  return exitCode;
}

/** A home with its command and what it serves now, as in the document. */
interface PreviewedHome {
  readonly url: string;
  readonly command: string | null;
  readonly missing_secrets: readonly string[];
  readonly now: string;
}

function askHomes({ deploying, elsewhere, secrets }: PreviewOptions): Promise<PreviewedHome[]> {
  return Promise.all(
    [...deploying, ...elsewhere].map(async ({ url, deploy = '' }) => ({
      url,
      command: deploy === '' ? null : secrets.mask(deploy),
      missing_secrets: secretsIn(deploy).filter(
        (name) => secrets.resolve(`$${name}`) === undefined && !name.startsWith('OUTPOST_'),
      ),
      now: describeServed(await toAnswer(url)),
    })),
  );
}

function toHomeLine({ url, command, missing_secrets: names, now }: PreviewedHome): string {
  if (command === null) return `${url} is published by the workflow, not from here; now ${now}.`;
  const lacks = names.length === 0 ? '' : `, for which the environment lacks ${names.join(', ')}`;
  return `${url} would be built for and deployed by: ${command}${lacks}; now ${now}.`;
}

async function toAnswer(url: string) {
  const { generatedAt, reason } = await awaitPage(url, Infinity, 0);
  return { servedAt: generatedAt, reason };
}
