import path from 'node:path';

import type { ComponentHistory } from '../../model/probes/sample-history.ts';
import type { Page } from '../../model/page/page.ts';
import type { Instant } from '../../model/time/instant.ts';
import { parseHistory, sampleFileName, type SampleFiles } from '../probes/sample-files.ts';
import { readProbes } from './read-probes.ts';
import { readStateFile } from './state-file.ts';

/** What probes have kept of components, by their ids, as a folder of the state has it. */
export type ComponentHistories = ReadonlyMap<string, ComponentHistory>;

/** Those of the probes that tell readers, in their order; none without a file of probes, or with one that is wrong. */
export function readHistories(
  {
    state,
    content,
    now,
  }: { readonly state: string; readonly content: string; readonly now: Instant },
  page: Page,
): ComponentHistories {
  const { probes } = readProbes(content, page);
  if (!probes) return new Map();
  const { everyMs } = probes;
  const telling = probes.probes.filter(({ tells }) => tells === undefined);
  return new Map(
    [...Map.groupBy(telling, ({ component }) => component)].map(([component, own]) => [
      component,
      {
        probes: own.map(({ id }) => {
          const textOf = (piece: keyof SampleFiles) =>
            readStateFile(path.join(state, sampleFileName(id, piece))) ?? '';
          const files = { day: textOf('day'), hours: textOf('hours'), days: textOf('days') };
          return parseHistory(files, { now, everyMs });
        }),
      },
    ]),
  );
}
