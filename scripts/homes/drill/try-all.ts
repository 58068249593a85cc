import { existsSync } from 'node:fs';
import path from 'node:path';

import type { ChannelTry, DrillFacts, DutyTry, ProbeTry } from '../../../src/drill/drill-facts.ts';
import type { Content } from '../../../src/model/content.ts';
import { onDutyAt, type Rota } from '../../../src/model/duty/rota.ts';
import type { Page } from '../../../src/model/page/page.ts';
import type { Instant } from '../../../src/model/time/instant.ts';
import { planDryRun } from '../../../src/notifications/dry-run.ts';
import { readChannels } from '../../../src/sources/folder/settings/read-channels.ts';
import { readHistory } from '../../../src/sources/folder/history/revisions.ts';
import { readProbes } from '../../../src/sources/folder/settings/read-probes.ts';
import { memoryFile, parseMemories } from '../../../src/sources/probes/probe-memory-file.ts';
import { localUrl } from '../../cli/served-at.ts';
import { request, RequestError } from '../../http/request.ts';
import { Secrets } from '../../../src/model/secrets.ts';
import { importedIn, toChannelContents } from '../../notify/channel-contents.ts';
import { ledgerOf } from '../../notify/ledger-writer.ts';
import { tryChannel } from '../../notify/try-channel.ts';
import type { StateFiles } from '../../state/state.ts';
import { tryBuild } from './try-build.ts';
import { tryHome } from './try-home.ts';
import { findNewest, findPushTarget, tryPushes } from './try-push.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface DrillOptions {
  readonly folder: string;
  readonly content: Content;
  /** The folder in `--state`. */
  readonly state: string | undefined;
  readonly files: StateFiles;
  readonly rota: Rota | undefined;
  readonly drilledAt: DutyTry['drilledAt'];
  readonly receiver: string | undefined;
  readonly environment: Environment;
  readonly now: Instant;
}

/** Tries everything at once. Publishes nothing; each try is bounded in time. */
export async function tryAll(options: DrillOptions): Promise<DrillFacts> {
  const { folder, content, state, rota, drilledAt, now } = options;
  const target = findPushTarget(folder);
  const { page } = content;
  const homes = homesOf(page);
  const [pushes, newest, build, channels, receiver, ...answers] = await Promise.all([
    target ? tryPushes(target) : [],
    findNewest(folder, target),
    tryBuild(folder, state),
    tryChannels(options),
    tryReceiver(options),
    ...homes.map(({ url, deploy }) => tryHome({ url, isDeployed: deploy !== undefined }, now)),
  ]);
  return {
    ...{ pushes, newest, build, channels, receiver, homes: answers },
    duty: {
      hasRota: rota !== undefined,
      onDuty: rota ? onDutyAt(rota, now).map(({ github }) => github.toLowerCase()) : [],
      drilledAt,
    },
    probes: probesOf(options),
  };
}

/** None when the page has no address. */
function homesOf(page: Page): readonly { readonly url: string; readonly deploy?: string }[] {
  return page.homes ?? (page.url === localUrl ? [] : [page]);
}

async function tryChannels(options: DrillOptions): Promise<DrillFacts['channels']> {
  const { folder, content, files, environment, now } = options;
  const { channels } = readChannels(folder, content.page);
  if (!channels) return 'unreadable';
  if (channels.length === 0) return [];
  const secrets = new Secrets(environment);
  const { revisions } = readHistory(folder);
  const { contentsFor } = toChannelContents(content, revisions, now);
  const common = { page: content.page, isImported: importedIn(folder), now };
  return Promise.all(
    channels.map(async (channel): Promise<ChannelTry> => {
      const { messages } = contentsFor(channel);
      const planned = planDryRun(ledgerOf(files), { ...common, channel, messages });
      const waiting = planned.filter(({ what }) => what === 'send').length;
      const trial = await tryChannel(channel, secrets, environment['PATH'] ?? '');
      return { id: channel.id, kind: channel.kind, waiting, ...trial };
    }),
  );
}

async function tryReceiver({ folder, receiver }: DrillOptions): Promise<DrillFacts['receiver']> {
  if (receiver === undefined) {
    return existsSync(path.join(folder, 'alerts.yml')) ? {} : undefined;
  }
  const address = receiver.replace(/\/*$/, '/');
  try {
    const { status, text } = await request(new URL('healthz', address).href);
    if (status === 200) return { address };
    // The receiver is ours, so its answer is short and harmless.
    const said = status === 503 ? `: ${text.trim().slice(0, 100)}` : '';
    return { address, fault: `it answers ${status}${said}` };
  } catch (error) {
    if (error instanceof RequestError) return { address, fault: error.message };
    throw error;
  }
}

function probesOf({ folder, content, files }: DrillOptions): DrillFacts['probes'] {
  const { probes, problems } = readProbes(folder, content.page);
  if (!probes) return problems.length > 0 ? 'unreadable' : undefined;
  const memories = parseMemories(files.get(memoryFile));
  return probes.probes.map(({ id }): ProbeTry => {
    const { seenAt, holdsUntil } = memories.get(id) ?? {};
    return {
      id,
      ...(seenAt !== undefined && { seenAt }),
      ...(holdsUntil !== undefined && { holdsUntil }),
    };
  });
}
