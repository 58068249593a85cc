import path from 'node:path';

import type { Page } from '../../../model/page/page.ts';
import { isWarning, type Problem } from '../../../model/problem.ts';
import type { Channel } from '../../channels/channel-schemas.ts';
import { parseChannels } from '../../channels/channels-file.ts';
import { withGroups } from '../../page/known-components.ts';
import { ProblemList } from '../../problem-list.ts';
import { exists, displayPath } from '../content-folder.ts';
import { readText } from '../read-text.ts';

/** The channels of a content folder; none without a file, undefined for one that is wrong. */
export function readChannels(
  folder: string,
  page: Page | undefined,
): { readonly channels: readonly Channel[] | undefined; readonly problems: readonly Problem[] } {
  const file = path.join(folder, 'channels.yml');
  if (!exists(file)) return { channels: [], problems: [] };
  const list = new ProblemList(displayPath(file));
  const text = readText(file, list);
  const known = page && withGroups(page.components);
  const channels = text === undefined ? undefined : parseChannels(text, known, list);
  return {
    channels: list.problems.every(isWarning) ? channels : undefined,
    problems: list.problems,
  };
}
