import path from 'node:path';

import type { Page } from '../../../model/page/page.ts';
import type { UpstreamState } from '../../../model/upstreams/upstream.ts';
import {
  parseUpstreamRecords,
  toUpstreamStates,
  upstreamsFile,
} from '../../upstreams/upstream-records.ts';
import { readStateFile } from './state-file.ts';

/** The upstreams of the page with what was heard last, by a folder of the state; undefined where it names none. */
export function readUpstreams(state: string, page: Page): UpstreamState[] | undefined {
  if (!page.upstreams || page.upstreams.length === 0) return undefined;
  const records = parseUpstreamRecords(readStateFile(path.join(state, upstreamsFile)));
  return toUpstreamStates(page.upstreams, records);
}
