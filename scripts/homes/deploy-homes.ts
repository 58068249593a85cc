import { setTimeout } from 'node:timers/promises';

import type { ChosenHomes } from '../../src/deployment/chosen-homes.ts';
import { judgeDeployedElsewhere } from '../../src/deployment/home-deployed-elsewhere.ts';
import type { HomeVerdict } from '../../src/deployment/home-deploy.ts';
import type { Home } from '../../src/model/page/home.ts';
import type { Instant } from '../../src/model/time/instant.ts';
import { awaitPage } from '../deploy/await-page.ts';
import { git } from '../git/git.ts';
import { buildForHome, partOf, type HomeBuild, type HomeBuildOptions } from './build-for-home.ts';
import { deployHome, type DeployOptions } from './deploy-home.ts';
import type { PublishLog } from './publish-log.ts';
import type { Push } from './share-changes.ts';

/** The time for a workflow to start, build and deploy. */
const workflowWaitMs = 240_000;

/** Running deploys, of the page's homes and of parts. */
interface Deploys {
  readonly homes: readonly Promise<HomeVerdict>[];
  readonly parts: readonly Promise<HomeVerdict>[];
}

/** Builds for one home after the other, and deploys each while the next is built. Resolves when all are built. */
export async function startDeploys(
  url: string,
  { deploying, parts }: Pick<ChosenHomes, 'deploying' | 'parts'>,
  build: HomeBuildOptions,
  deploy: DeployOptions,
  log: PublishLog,
): Promise<Deploys> {
  const homes: Promise<HomeVerdict>[] = [];
  let whole: HomeBuild | undefined;
  for (const home of deploying) {
    log.say(`Building for ${home.url}`);
    const built = await buildForHome(home.url, build);
    whole ??= built;
    homes.push(deployHome(home, built, deploy).then((verdict) => log.end(verdict)));
  }
  if (parts.length === 0) return { homes, parts: [] };
  if (!whole) {
    log.say(`Building for ${parts.map((part) => part.url).join(', ')}`);
    whole = await buildForHome(url, build);
  }
  const site = whole;
  const ofParts = parts.map((part) =>
    deployHome(part, partOf(site, part), deploy).then((verdict) => log.end(verdict)),
  );
  return { homes, parts: ofParts };
}

/**
 * Checks, after the push, whether a home that the workflow publishes serves the pushed commit.
 * @param isClean whether all that is written here is committed
 */
export async function checkDeployedElsewhere(
  { url }: Home,
  {
    content,
    now,
    waitMs = workflowWaitMs,
  }: {
    readonly content: string;
    readonly now: Instant;
    readonly waitMs: number | undefined;
  },
  pushing: Promise<Push> | undefined,
  isClean: boolean,
): Promise<HomeVerdict> {
  const push = await pushing;
  const isPushed = push?.missing === undefined && isClean;
  const commit = isPushed ? git(content, ['rev-parse', 'HEAD']).out || undefined : undefined;
  // A page tells only whole seconds.
  const since = Math.floor(now / 1000) * 1000;
  const page = await awaitPage(url, since, isPushed ? waitMs : 0, commit);
  const isOfCommit = commit !== undefined && page.commit === commit;
  const { generatedAt, reason, isPrivate } = page;
  return judgeDeployedElsewhere({
    ...{ url, servedAt: generatedAt, reason, isPrivate },
    ...{ since, isOfCommit, isPushed },
  });
}

/** How long to wait for the other homes once one serves the page. */
const patienceMs = 30_000;

/** Resolves when every home is done, or a while after the first one. */
export async function awaitHomes(deploys: readonly Promise<HomeVerdict>[]): Promise<void> {
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

/** The home that messages link to: the first, or another when the first is known not to serve the new page. */
export function leadingHome(
  first: string,
  ended: readonly HomeVerdict[],
  push: Push | undefined,
): string {
  const own = ended.find(({ url }) => url === first);
  const isFirst = own ? own.isServed : push?.missing === undefined;
  return isFirst ? first : (ended.find(({ isServed }) => isServed)?.url ?? first);
}
