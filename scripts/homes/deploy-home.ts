import path from 'node:path';

import { toDeployLine } from '../../src/deployment/deploy-command-line.ts';
import { judgeHome, type DeployEnd, type HomeVerdict } from '../../src/deployment/home-deploy.ts';
import { secretsIn } from '../../src/model/page/deploy-command.ts';
import type { Home } from '../../src/model/page/home.ts';
import { awaitPage } from '../deploy/await-page.ts';
import type { Secrets } from '../../src/model/secrets.ts';
import type { HomeBuild } from './build-for-home.ts';
import { runProgram } from './run-program.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface DeployOptions {
  /** The content folder; commands run in the folder above it. */
  readonly content: string;
  readonly environment: Environment;
  readonly secrets: Secrets;
  /** The time limit of a command. */
  readonly timeoutMs: number;
  /** How long a home may take to serve the new site. */
  readonly waitMs: number;
}

/** Deploys a site to its home and checks that the home serves it, even if the command reports success. Bounded in time. */
export async function deployHome(
  { url, deploy = '' }: Home,
  build: HomeBuild,
  options: DeployOptions,
): Promise<HomeVerdict> {
  const end = await runDeploy(url, deploy, build, options);
  const generatedAt = build.folder === undefined ? undefined : Date.parse(build.built.generated_at);
  // A failed deploy is checked once, without waiting: the site may be there anyway.
  const waitMs = end.kind === 'done' ? options.waitMs : 0;
  const { generatedAt: servedAt, ...page } = await awaitPage(url, generatedAt ?? Infinity, waitMs);
  const verdict = judgeHome({ url, generatedAt, end, servedAt, ...page });
  return { ...verdict, text: options.secrets.mask(verdict.text) };
}

async function runDeploy(
  url: string,
  deploy: string,
  build: HomeBuild,
  { content, environment, secrets, timeoutMs }: DeployOptions,
): Promise<DeployEnd> {
  if (build.folder === undefined) {
    return { kind: 'not-built', output: lastOf(secrets.mask(build.output)) };
  }
  const names = secretsIn(deploy).filter((name) => !own.includes(name));
  const values = names.map((name) => [name, secrets.resolve(`$${name}`)] as const);
  const missing = values.filter(([, value]) => value === undefined).map(([name]) => name);
  if (missing.length > 0) return { kind: 'secrets-missing', names: missing };
  const { code, isLate, all } = await runProgram(['sh', '-c', toDeployLine(deploy, build.folder)], {
    folder: path.resolve(content, '..'),
    environment: {
      ...withoutTokens(environment),
      ...Object.fromEntries(values),
      OUTPOST_DIR: build.folder,
      OUTPOST_HOME: url,
    },
    timeoutMs,
  });
  const output = lastOf(secrets.mask(all));
  if (isLate) return { kind: 'late', seconds: Math.round(timeoutMs / 1000), output };
  return code === 0 ? { kind: 'done' } : { kind: 'failed', code, output };
}

/** The variables that we set for a command. */
const own = ['OUTPOST_DIR', 'OUTPOST_HOME'];

/** A command gets the secrets that it names, not those of channels, nor the token of a workflow. */
function withoutTokens({ OUTPOST_SECRETS: _, GITHUB_TOKEN: __, ...environment }: Environment) {
  return environment;
}

const mostLines = 4;
const mostCharacters = 400;

/** The end of an output, which has the reason. */
function lastOf(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-mostLines).join('\n').slice(-mostCharacters);
}
