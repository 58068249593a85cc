import type { ComponentHistory } from '../../../model/probes/sample-history.ts';
import type { Page } from '../../../model/page/page.ts';
import type { Instant } from '../../../model/time/instant.ts';
import {
  parseHistory,
  sampleFileName,
  samplePieces,
  type SampleFiles,
} from '../../probes/sample-files.ts';
import { readProbes } from '../settings/read-probes.ts';

/** The histories that probes have recorded in a folder of the state, by the id of the component. */
export type ComponentHistories = ReadonlyMap<string, ComponentHistory>;

/**
 * The histories of the probes that readers are shown, in the order of `probes.yml`; none without that file, or when it is wrong.
 * @param textOf a file of the state by its name
 */
export function readHistories(
  { page, folder, now }: { readonly page: Page; readonly folder: string; readonly now: Instant },
  textOf: (name: string) => string | undefined,
): ComponentHistories {
  const { probes } = readProbes(folder, page);
  if (!probes) return new Map();
  const { everyMs } = probes;
  const telling = probes.probes.filter(({ tells }) => tells === undefined);
  return new Map(
    [...Map.groupBy(telling, ({ component }) => component)].map(([component, own]) => [
      component,
      {
        probes: own.map(({ id }) => {
          const textOfPiece = (piece: keyof SampleFiles) => textOf(sampleFileName(id, piece)) ?? '';
          const [day, hours, days] = samplePieces.map(textOfPiece);
          return parseHistory({ day: day!, hours: hours!, days: days! }, { now, everyMs });
        }),
      },
    ]),
  );
}
