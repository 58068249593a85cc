import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { UsageError } from '../../src/authoring/usage-error.ts';
import { judgeElsewhere } from '../../src/deployment/home-deployed-elsewhere.ts';
import { chooseHomes } from '../../src/deployment/chosen-homes.ts';
import type { HomeVerdict } from '../../src/deployment/home-deploy.ts';
import { toMissing, toPublishDocument } from '../../src/deployment/publish-report.ts';
import type { Home } from '../../src/model/page/home.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import { hasErrors } from '../../src/views/tools/problems/problem-report.ts';
import { readContent } from '../../src/sources/folder/read-content.ts';
import { contentOrStop } from '../cli/content-report.ts';
import { print, printError, printJson } from '../cli/print.ts';
import { localUrl, servedAt } from '../cli/run.ts';
import { annotate } from '../cli/workflow.ts';
import { awaitPage } from '../deploy/await-page.ts';
import { git } from '../git/git.ts';
import { isSecretVariable, Secrets } from '../http/secrets.ts';
import { buildForHome, partOf, type HomeBuild } from './build-for-home.ts';
import { deployHome } from './deploy-home.ts';
import { fetchBuildState } from './fetch-build-state.ts';
import { tellChannels } from './notify-channels.ts';
import { previewPublish } from './preview-publish.ts';
import { recordOffline } from './sent-offline.ts';
import { commitHere, pushHere, takeIn, type Push } from './share-changes.ts';

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
/** A workflow has to start, to build and to deploy. */
const workflowWaitMs = 240_000;

/** @returns the exit code */
export async function publishCommand(
  options: PublishOptions,
  environment: Environment,
): Promise<number> {
  const { content: folder, now, json, deployOnly } = options;
  const secrets = secretsOf(environment);
  const say = (text: string) => (json ? undefined : print(secrets.mask(text)));
  const missing: string[] = [];
  const fail = (text: string) => {
    missing.push(secrets.mask(text));
    if (!json) printError(secrets.mask(text));
  };

  const isShared = !deployOnly && !options.isDryRun;
  const incoming = isShared ? takeIn(folder) : undefined;
  if (incoming?.missing !== undefined) fail(incoming.missing);
  if (incoming !== undefined && incoming.subjects.length > 0) {
    say(
      `Others have pushed meanwhile:\n${incoming.subjects.map((each) => `  ${each}`).join('\n')}`,
    );
  }
  if (incoming?.isReached === true) {
    const unrecorded = await recordOffline(folder);
    if (unrecorded !== undefined) fail(unrecorded);
  }
  const reading = readContent(folder, { now, servedAt: servedAt() });
  const { page } = contentOrStop(reading, options);
  if (hasErrors(reading.problems) && !deployOnly) {
    fail(
      'What cannot be read is not published, and the page says so. When it is mended: npm run publish',
    );
  }
  const { deploying, parts, unknown, ...others } = chooseHomes(page, options.homes);
  // Where the page is served when nothing says where: there is nobody to ask.
  const elsewhere = others.elsewhere.filter(({ url }) => url !== localUrl);
  if (unknown.length > 0) {
    const known = (page.homes ?? [page]).map(({ url }) => url).join(', ');
    throw new UsageError(`--home ${unknown.join(', ')} is not in page.yml, which has ${known}`);
  }
  if (deployOnly && deploying.length + parts.length === 0) {
    say('No home of page.yml has a "deploy": there is nothing to do.');
    return 0;
  }
  if (deploying.length + parts.length === 0) {
    say(
      `No home of page.yml${options.homes ? ' that was asked for' : ''} has a "deploy", so nothing is deployed from here: what is pushed is published by the workflow. docs/second-home.md tells how to deploy yourself.`,
    );
  }
  if (options.isDryRun) {
    return previewPublish({
      ...{ ...options, url: page.url, deploying: [...deploying, ...parts], elsewhere },
      ...{ environment, secrets, say },
    });
  }

  const committed = isShared ? commitHere(folder) : {};
  if (committed.missing !== undefined) fail(committed.missing);
  const pushing = isShared ? pushHere(folder) : undefined;
  const state = await chooseState(options, {
    hasUpstreams: page.upstreams !== undefined,
    isRemote: incoming?.isReached ?? false,
  });
  if (state.reason !== undefined) {
    say(`What probes and alerts say is not known here, and the page says so: ${state.reason}`);
  }

  const ended: HomeVerdict[] = [];
  const tell = (verdict: HomeVerdict) => {
    ended.push(verdict);
    if (verdict.isServed) say(verdict.text);
    else if (!json) annotate('error', verdict.text);
    return verdict;
  };
  const deployOptions = {
    ...{ content: folder, environment, secrets, timeoutMs: options.timeoutMs },
    waitMs: options.waitMs ?? usualWaitMs,
  };
  const deploys: Promise<HomeVerdict>[] = [];
  let whole: HomeBuild | undefined;
  for (const home of deploying) {
    say(`Building for ${home.url}`);
    const build = await buildForHome(home.url, { ...options, state: state.folder });
    whole ??= build;
    deploys.push(deployHome(home, build, deployOptions).then(tell));
  }
  if (parts.length > 0 && !whole) {
    say(`Building for ${parts.map(({ url }) => url).join(', ')}`);
    whole = await buildForHome(page.url, { ...options, state: state.folder });
  }
  const partDeploys = parts.map((part) =>
    deployHome(part, partOf(whole!, part), deployOptions).then(tell),
  );
  for (const { url } of elsewhere) say(`Asking ${url}, which the workflow publishes`);
  const asked = elsewhere.map((home) =>
    askElsewhere(home, options, pushing, committed.missing === undefined).then(tell),
  );
  const push = await pushing;
  if (isShared) {
    await awaitHomes(deploys);
    const isHome = ({ url: at }: HomeVerdict) => parts.every((part) => part.url !== at);
    const url = leadingHome(page.url, ended.filter(isHome), push);
    const isOffline = incoming?.missing !== undefined && !incoming.isReached;
    const told = await tellChannels({ ...options, url, environment }, isOffline);
    if (told !== undefined) say(told.text);
    if (told?.missing !== undefined) fail(told.missing);
  }
  const homes = await Promise.all([...deploys, ...partDeploys, ...asked]);
  if (push?.missing !== undefined) fail(push.missing);
  if (push?.isDone === true) say('What was committed is pushed.');

  const report = {
    ...{ generatedAt: new Date(now).toISOString(), homes, missing },
    commit: committed.commit,
  };
  if (json) printJson(toPublishDocument(report));
  const count = toMissing(report).length;
  if (count === 0) return 0;
  if (!json)
    printError(`${count === 1 ? 'One thing is' : `${count} things are`} missing, see above.`);
  return 1;
}

/** Everything whose name says that it is a secret, besides what commands name: no program may tell it through us. */
function secretsOf(environment: Environment): Secrets {
  const secrets = new Secrets(environment);
  for (const name of Object.keys(environment)) {
    if (isSecretVariable(name)) secrets.resolve(`$${name}`);
  }
  return secrets;
}

function chooseState(
  { state, content, deployOnly }: PublishOptions,
  known: { hasUpstreams: boolean; isRemote: boolean },
) {
  if (state !== undefined || deployOnly) {
    return { folder: path.resolve(state ?? 'state'), reason: undefined };
  }
  return fetchBuildState(content, known);
}

async function askElsewhere(
  { url }: Home,
  { content, now, waitMs = workflowWaitMs }: PublishOptions,
  pushing: Promise<Push> | undefined,
  isClean: boolean,
): Promise<HomeVerdict> {
  const push = await pushing;
  const isPushed = push?.missing === undefined && isClean;
  const commit = isPushed ? git(content, ['rev-parse', 'HEAD']).out || undefined : undefined;
  // Seconds are all that a page tells.
  const since = Math.floor(now / 1000) * 1000;
  const page = await awaitPage(url, since, isPushed ? waitMs : 0, commit);
  const isOfCommit = commit !== undefined && page.commit === commit;
  const { generatedAt, reason, isPrivate } = page;
  return judgeElsewhere({
    ...{ url, servedAt: generatedAt, reason, isPrivate },
    ...{ since, isOfCommit, isPushed },
  });
}

/** So long slower homes are waited for when one serves what messages lead to. */
const patienceMs = 30_000;

/** Until every home has ended, or one serves and the others take their time. */
async function awaitHomes(deploys: readonly Promise<HomeVerdict>[]): Promise<void> {
  const served = deploys.map(async (deploy) => {
    const { isServed, text } = await deploy;
    if (!isServed) throw new Error(text);
  });
  const first = Promise.any(served).then(
    () => setTimeout(patienceMs, undefined, { ref: false }),
    () => {},
  );
  await Promise.race([Promise.all(deploys), first]);
}

/** Messages lead to the first home, and to another when that one is known not to serve what they tell of. */
function leadingHome(first: string, ended: readonly HomeVerdict[], push: Push | undefined): string {
  const own = ended.find(({ url }) => url === first);
  const isFirst = own ? own.isServed : push?.missing === undefined;
  return isFirst ? first : (ended.find(({ isServed }) => isServed)?.url ?? first);
}
