import path from 'node:path';

import { UsageError } from '../../src/authoring/usage-error.ts';
import { chooseHomes, type ChosenHomes } from '../../src/deployment/chosen-homes.ts';
import {
  missingLines,
  toPublishDocument,
  type PublishReport,
} from '../../src/deployment/publish-report.ts';
import type { Page } from '../../src/model/page/page.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import { hasErrors } from '../../src/views/tools/problems/problem-report.ts';
import { readContent } from '../../src/sources/folder/read-content.ts';
import { contentOrStop } from '../cli/content-report.ts';
import { printError, printJson } from '../cli/print.ts';
import { localUrl, servedAt } from '../cli/served-at.ts';
import { isSecretVariable, Secrets } from '../../src/model/secrets.ts';
import { checkDeployedElsewhere, awaitHomes, leadingHome, startDeploys } from './deploy-homes.ts';
import { fetchBuildState } from './fetch-build-state.ts';
import { tellChannels } from './notify-channels.ts';
import { previewPublish } from './preview-publish.ts';
import { PublishLog } from './publish-log.ts';
import { recordOffline } from './offline-notices.ts';
import { commitHere, pushHere, pullHere, type Push, type Pull } from './share-changes.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface PublishOptions {
  readonly content: string;
  readonly now: Instant;
  readonly state: string | undefined;
  /** The addresses that were asked for; all when undefined. */
  readonly homes: readonly string[] | undefined;
  readonly isDryRun: boolean;
  readonly json: boolean;
  readonly keepGoing: boolean;
  readonly deployOnly: boolean;
  readonly timeoutMs: number;
  readonly waitMs: number | undefined;
}

const usualWaitMs = 90_000;

/** A publication that is under way. */
interface Publication {
  readonly options: PublishOptions;
  readonly environment: Environment;
  readonly secrets: Secrets;
  readonly log: PublishLog;
  readonly page: Page;
  readonly chosen: Omit<ChosenHomes, 'unknown'>;
  /** What others have pushed; undefined where the workflow or a person takes care of that. */
  readonly incoming: Pull | undefined;
}

/**
 * Takes in, checks, commits, builds, deploys, asks, notifies and pushes, as far as each can be done.
 * @param environment holds the secrets
 * @returns the exit code: 1 when something is missing
 * @throws UsageError for a home that the page has not got; ContentError for content that gives no page
 */
export async function publishCommand(
  options: PublishOptions,
  environment: Environment,
): Promise<number> {
  const { content, deployOnly, isDryRun } = options;
  const secrets = secretsOf(environment);
  const log = new PublishLog(secrets, options.json);
  const incoming = deployOnly || isDryRun ? undefined : await takeInHere(content, log);
  const page = await readPage(options, log);
  const chosen = chooseFrom(page, options.homes);
  const isEmpty = chosen.deploying.length + chosen.parts.length === 0;
  if (isEmpty && deployOnly) {
    log.say('No home of page.yml has a "deploy": there is nothing to do.');
    return 0;
  }
  if (isEmpty) {
    log.say(
      `No home of page.yml${options.homes ? ' that was asked for' : ''} has a "deploy", so nothing is deployed from here: what is pushed is published by the workflow. docs/second-home.md tells how to deploy yourself.`,
    );
  }
  if (isDryRun) {
    const deploying = [...chosen.deploying, ...chosen.parts];
    return previewPublish({
      ...{ ...options, url: page.url, deploying, elsewhere: chosen.elsewhere },
      ...{ environment, secrets, say: (text) => log.say(text) },
    });
  }
  return publish({ options, environment, secrets, log, page, chosen, incoming });
}

async function takeInHere(content: string, log: PublishLog): Promise<Pull> {
  const incoming = pullHere(content);
  if (incoming.missing !== undefined) log.fail(incoming.missing);
  if (incoming.subjects.length > 0) {
    const list = incoming.subjects.map((each) => `  ${each}`).join('\n');
    log.say(`Others have pushed meanwhile:\n${list}`);
  }
  const unrecorded = incoming.isReached ? await recordOffline(content) : undefined;
  if (unrecorded !== undefined) log.fail(unrecorded);
  return incoming;
}

async function readPage(options: PublishOptions, log: PublishLog): Promise<Page> {
  const { content, now, deployOnly } = options;
  const reading = readContent(content, { now, servedAt: servedAt() });
  const { page } = await contentOrStop(reading, options);
  if (hasErrors(reading.problems) && !deployOnly) {
    log.fail(
      'What cannot be read is not published, and the page says so. When it is mended: npm run publish',
    );
  }
  return page;
}

function chooseFrom(page: Page, wanted: readonly string[] | undefined): Publication['chosen'] {
  const { unknown, ...chosen } = chooseHomes(page, wanted);
  if (unknown.length > 0) {
    const known = (page.homes ?? [page]).map(({ url }) => url).join(', ');
    throw new UsageError(`--home ${unknown.join(', ')} is not in page.yml, which has ${known}`);
  }
  // The page has no address, so there is no home to check.
  return { ...chosen, elsewhere: chosen.elsewhere.filter(({ url }) => url !== localUrl) };
}

async function publish(publication: Publication): Promise<number> {
  const { options, environment, secrets, log, page, chosen, incoming } = publication;
  const { content, timeoutMs, waitMs = usualWaitMs } = options;
  const committed = incoming ? commitHere(content) : {};
  if (committed.missing !== undefined) log.fail(committed.missing);
  const pushing = incoming && pushHere(content);
  const state = await chooseState(publication);
  const { homes, parts } = await startDeploys(
    page.url,
    chosen,
    { ...options, state },
    { content, environment, secrets, timeoutMs, waitMs },
    log,
  );
  for (const { url } of chosen.elsewhere) log.say(`Asking ${url}, which the workflow publishes`);
  const asked = chosen.elsewhere.map((home) =>
    checkDeployedElsewhere(home, options, pushing, committed.missing === undefined).then(
      (verdict) => log.end(verdict),
    ),
  );
  const push = await pushing;
  if (incoming) {
    await awaitHomes(homes);
    await notify(publication, incoming, push);
  }
  const verdicts = await Promise.all([...homes, ...parts, ...asked]);
  if (push?.missing !== undefined) log.fail(push.missing);
  if (push?.isDone === true) log.say('What was committed is pushed.');
  return printReport(options, {
    generatedAt: new Date(options.now).toISOString(),
    ...{ homes: verdicts, missing: log.missing, commit: committed.commit },
  });
}

/** The folder with what machines remember. */
async function chooseState({ options, page, incoming, log }: Publication): Promise<string> {
  const { state, content, deployOnly } = options;
  if (state !== undefined || deployOnly) return path.resolve(state ?? 'state');
  const { folder, reason } = await fetchBuildState(content, {
    hasUpstreams: page.upstreams !== undefined,
    isRemote: incoming?.isReached ?? false,
  });
  if (reason !== undefined) {
    log.say(`What probes and alerts say is not known here, and the page says so: ${reason}`);
  }
  return folder;
}

async function notify(
  { options, environment, log, page, chosen }: Publication,
  { missing, isReached }: Pull,
  push: Push | undefined,
): Promise<void> {
  const ofHomes = log.ended.filter(({ url }) => chosen.parts.every((part) => part.url !== url));
  const url = leadingHome(page.url, ofHomes, push);
  const isOffline = missing !== undefined && !isReached;
  const told = await tellChannels({ ...options, url, environment }, isOffline);
  if (told !== undefined) log.say(told.text);
  if (told?.missing !== undefined) log.fail(told.missing);
}

function printReport({ json }: PublishOptions, report: PublishReport): number {
  if (json) printJson(toPublishDocument(report));
  const count = missingLines(report).length;
  if (count === 0) return 0;
  const what = count === 1 ? 'One thing is' : `${count} things are`;
  if (!json) printError(`${what} missing, see above.`);
  return 1;
}

/**
 * The values of all secret variables, besides those that commands name, so that no output of a program reveals them.
 */
function secretsOf(environment: Environment): Secrets {
  const secrets = new Secrets(environment);
  for (const name of Object.keys(environment)) {
    if (isSecretVariable(name)) secrets.resolve(`$${name}`);
  }
  return secrets;
}
