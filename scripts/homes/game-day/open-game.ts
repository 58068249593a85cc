import { execFile } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

import { UsageError } from '../../../src/authoring/usage-error.ts';
import { flattenComponents } from '../../../src/model/components/component.ts';
import type { Content } from '../../../src/model/content.ts';
import type { GameStep } from '../../../src/model/duty/game-day.ts';
import { escalationAt } from '../../../src/model/duty/rota.ts';
import type { ImpactPolicy } from '../../../src/model/duty/update-policy.ts';
import { isOpen } from '../../../src/model/reports/incident.ts';
import { readChannels } from '../../../src/sources/folder/settings/read-channels.ts';
import { readRota } from '../../../src/sources/folder/settings/read-rota.ts';
import {
  toCommandLine,
  toIncidentArguments,
  type GamePlot,
} from '../../../src/views/tools/duty/game-day-text.ts';
import { readContentOrStop } from '../../cli/read-content-or-stop.ts';
import { projectFolder, publicFolder } from '../../cli/folders.ts';
import { setSiteEnvironment } from '../../cli/site-environment.ts';
import { openGameChannels } from './game-channels.ts';
import { makePracticeRepository, type PracticeRepository } from './practice-repository.ts';

export interface GameOptions {
  readonly content: string;
  readonly port: number;
  readonly servesPage: boolean;
}

/** The parts of a game day. */
export interface OpenGame {
  readonly plot: GamePlot;
  readonly practice: PracticeRepository;
  /** The address of the page of the game. */
  readonly url: string;
  readonly page: { readonly address: string } | undefined;
  /** The ids of incidents that are not part of the game. */
  readonly before: ReadonlySet<string>;
  readonly leftOut: readonly string[];
  readonly policy: ImpactPolicy;
  readonly timeZone: string;
  /** Sends new updates to the channels of the game. @returns a line for each */
  readonly notify: (content: Content) => Promise<string[]>;
  readonly close: () => Promise<void>;
}

/** @throws UsageError when there is nothing to play with. */
export async function openGame({
  content: real,
  port,
  servesPage,
}: GameOptions): Promise<OpenGame> {
  const now = Date.now();
  const url = `http://localhost:${port}/`;
  const content = readContentOrStop(real, now, { overriding: url });
  const { page, incidents } = content;
  const component = flattenComponents(page.components).find(({ retired }) => !retired);
  if (!component) throw new UsageError('The page has no component that could fail.');
  const leftOut = incidents.filter(isOpen).map(({ id }) => id);
  const { rota } = readRota(real, now);
  const [first, second] = rota ? escalationAt(rota, now) : [];
  const practice = makePracticeRepository(real, (name) =>
    leftOut.some((id) => name.startsWith(path.join('incidents', `${id}.`))),
  );
  const channels = await openGameChannels(readChannels(real, page).channels ?? []);
  const notify = (each: Content) => channels.notify(each, practice.published, practice.state);
  await notify(content);
  const served = servesPage ? await servePage(real, practice, port) : undefined;
  return {
    plot: {
      component,
      successor: (second ?? first)?.github ?? 'next-shift',
      content: practice.content,
    },
    ...{ practice, url, page: served, leftOut, notify },
    before: new Set(incidents.map(({ id }) => id)),
    policy: page.updates.critical,
    timeZone: page.timeZone,
    close: async () => {
      channels.close();
      await served?.stop();
      practice.remove();
    },
  };
}

/** Serves the pushed page, as `npm run dev` does. */
async function servePage(real: string, { published, state }: PracticeRepository, port: number) {
  process.env['OUTPOST_PUBLIC'] = publicFolder(real);
  process.env['OUTPOST_URL'] = `http://localhost:${port}/`;
  setSiteEnvironment({ content: published, state, now: Date.now() });
  delete process.env['OUTPOST_NOW'];
  const { dev } = await import('astro');
  const server = await dev({ root: projectFolder, logLevel: 'error', server: { port } });
  return { address: `http://localhost:${server.address.port}/`, stop: () => server.stop() };
}

/** Does a player's step with the same command. @returns the command */
export async function performStep(step: GameStep, plot: GamePlot): Promise<string> {
  const args = [...toIncidentArguments(step, plot), '--push', '--content', plot.content];
  const script = path.join(projectFolder, 'scripts/incident.ts');
  // A game must not reach GitHub.
  const { GITHUB_TOKEN: _, GITHUB_REPOSITORY: __, ...env } = process.env;
  const options = { cwd: projectFolder, env };
  await promisify(execFile)(process.execPath, [script, ...args, '--yes'], options);
  return toCommandLine(args);
}
