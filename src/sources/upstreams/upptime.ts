import { isMap } from '../../model/text/json.ts';
import type { UpstreamAnswer } from '../../model/upstreams/upstream-answer.ts';
import { lineOf, mapsOf, statusOf, wordsOf } from './json-values.ts';

/** `history/summary.json` in a repository of Upptime. */
export function parseUpptime(document: unknown): UpstreamAnswer | undefined {
  if (!Array.isArray(document) || document.length === 0) return undefined;
  const isOurs = document.every(
    (each) => isMap(each) && 'name' in each && 'status' in each && !('arn' in each),
  );
  if (!isOurs) return undefined;
  return {
    components: mapsOf(document).map(({ name, status }) => ({
      name: lineOf(name),
      status: statusOf(status),
      words: wordsOf(status),
    })),
    incidents: [],
  };
}
