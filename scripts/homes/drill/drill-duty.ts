import { drillDueAt, type DrillDuty } from '../../../src/model/duty/drill.ts';
import type { Page } from '../../../src/model/page/page.ts';
import type { Instant } from '../../../src/model/time/instant.ts';
import { readChannels } from '../../../src/sources/folder/settings/read-channels.ts';
import { drillFile, parseDrill } from '../../../src/sources/rota/drill-file.ts';
import { openState } from '../../state/open-state.ts';
import { StateError } from '../../state/state.ts';

/** How long `npm run due` waits for the state, which it needs only for the last drill. */
const patienceMs = 4_000;

/** The next drill, if the state can be read; undefined when none is asked for. */
export async function findDrillDuty(
  folder: string,
  state: string | undefined,
  page: Page,
  now: Instant,
): Promise<DrillDuty | undefined> {
  try {
    const files = await (await openState(state, folder, patienceMs)).read();
    const last = parseDrill(files.get(drillFile));
    const channels = readChannels(folder, page).channels?.length ?? 0;
    const dueAt = drillDueAt(last, { homes: page.homes?.length ?? 1, channels }, now);
    return dueAt === undefined ? undefined : { last, dueAt };
  } catch (error) {
    if (error instanceof StateError) return undefined;
    throw error;
  }
}
