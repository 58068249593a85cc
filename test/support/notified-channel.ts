import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { writeContent } from './content-folder.ts';
import { memoryState, notifyFolder } from './notifying.ts';
import { openRecordingService, type Received } from './recording-service.ts';

const before = Date.parse('2026-03-14T09:00Z');
const minute = 60_000;

export const first = `---
title: API requests fail
components: { api: major_outage }
workaround: Use \`eu2\` meanwhile.
---

## Investigating — 2026-03-14 10:00 UTC

Requests fail @everyone <!channel> [here](https://other.example.org/a). More follows.
`;
export const second = `${first}
## Identified — 2026-03-14 10:10 UTC

A disk is full.
`;
export const third = `${second}
## Resolved — 2026-03-14 10:20 UTC

It works again.
`;

let ids = 0;
/** Answers as each service does. */
const answer = ({ path: asked }: Received): object | string => {
  ids += 1;
  if (asked.includes('/hooks') && !asked.includes('wait=')) return 'ok';
  if (asked.includes('directory')) return { room_id: '!room:example.org' };
  if (asked.includes('createSession')) return { accessJwt: 'jwt', did: 'did:plc:x' };
  if (asked.includes('putRecord')) return { uri: `at://x/${ids}`, cid: `cid${ids}` };
  if (asked.includes('/bot')) return { ok: true, result: { message_id: ids } };
  if (asked.includes('chat.')) return { ok: true, ts: `${ids}.1`, channel: 'C1' };
  if (asked.includes('/rooms/')) return { event_id: `$${ids}` };
  if (asked.includes('/api/v1/messages')) return { result: 'success', id: ids };
  return { id: `id${ids}`, channel_id: 'thread1' };
};

/** A folder with one channel, `x`; `tell` writes the report and runs. */
export async function openChannel(channel: string, more: Readonly<Record<string, string>> = {}) {
  const sink = await openRecordingService(answer);
  const text = channel.replaceAll('ADDRESS', sink.address);
  const folder = writeContent({
    'channels.yml': `channels:\n  - { id: x, ${text} }\n`,
    'incidents/README.md': '',
  });
  const state = memoryState();
  const environment = {
    HOOK: `${sink.address}/hooks/s3cr3t-s3cr3t`,
    TOKEN: 't0k3n-t0k3n',
    ...more,
  };
  const tell = (report: string | undefined, at: number) => {
    const file = path.join(folder, 'incidents/2026-03-14-x.md');
    if (report !== undefined) writeFileSync(file, report);
    return notifyFolder(folder, environment, at, { state });
  };
  await tell(undefined, before);
  return { ...sink, folder, state, tell };
}

export const at = (minutes: number) => before + (60 + minutes) * minute;
