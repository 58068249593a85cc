import type { UpstreamAnswer } from '../../model/upstreams/upstream-answer.ts';
import { isMap } from '../../model/text/json.ts';
import {
  addressOf,
  instantOf,
  lineOf,
  linesOf,
  mapsOf,
  statusOf,
  troubleOf,
  wordsOf,
} from './json-values.ts';

/** `/index.json` of cState. An issue is listed under each system that it affects. */
export function parseCState(document: unknown): UpstreamAnswer | undefined {
  if (!isMap(document) || !Array.isArray(document['systems'])) return undefined;
  const systems = mapsOf(document['systems']);
  const issues = new Map(
    systems.flatMap((system) =>
      mapsOf(system['unresolvedIssues']).map((issue) => [
        lineOf(issue['permalink']) || lineOf(issue['title']),
        issue,
      ]),
    ),
  );
  return {
    ...('summaryStatus' in document && {
      overall: {
        status: statusOf(document['summaryStatus']),
        words: wordsOf(document['summaryStatus']),
      },
    }),
    components: systems.map((system) => ({
      name: lineOf(system['name']),
      group: lineOf(system['category']),
      status: statusOf(system['status']),
      words: wordsOf(system['status']),
    })),
    incidents: [...issues.values()]
      .filter(({ resolved }) => resolved !== true && resolved !== 'true')
      .map((issue) => {
        const url = addressOf(issue['permalink']);
        const startedAt = instantOf(issue['createdAt']);
        return {
          title: lineOf(issue['title']),
          status: troubleOf(issue['severity'] ?? 'notice'),
          about: Array.isArray(issue['affected']) ? linesOf(issue['affected']) : [],
          ...(url !== undefined && { url }),
          ...(startedAt !== undefined && { startedAt }),
        };
      }),
  };
}
