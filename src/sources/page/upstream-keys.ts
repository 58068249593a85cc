import { z } from 'zod';

import { flattenComponents, type ComponentEntry } from '../../model/components/component.ts';
import type { Upstream } from '../../model/upstreams/upstream.ts';
import type { ProblemList } from '../problem-list.ts';
import type { YamlSource } from '../yaml/frontmatter.ts';
import { line, url, type EveryKey } from '../yaml/text-schemas.ts';
import { KnownComponents } from './known-components.ts';

export const UpstreamSchema = z.strictObject({
  name: line(100).describe('Its name for your readers.'),
  page: url
    .refine((text) => URL.canParse(text) && new URL(text).username === '', {
      params: { expected: 'a web address without a user name' },
    })
    .describe(
      'Its status page: one of Statuspage or incident.io, Instatus, Better Stack, cState, Upptime (its repository), Google Cloud, AWS, Azure or Slack.',
    ),
  components: z
    .array(line(100))
    .min(1)
    .optional()
    .describe(
      'The names of their components that matter to you; for Google Cloud and AWS a service, a region, or both, such as "s3 eu-west-1". Default: all.',
    ),
  matters_to: z.array(z.string()).optional().describe('The ids of your components that need it.'),
});

/** The upstreams of `page.yml`, and the problems of them. */
export function toUpstreams(
  written: readonly z.output<typeof UpstreamSchema>[],
  components: readonly ComponentEntry[],
  source: YamlSource,
  problems: ProblemList,
): Upstream[] {
  const known = new KnownComponents(flattenComponents(components).map(({ id }) => id));
  const seen = new Set<string>();
  return written.map(({ name, page, components: theirs, matters_to: mattersTo = [] }, index) => {
    const path = ['upstreams', index];
    if (seen.has(name)) problems.add('upstream-twice', source.valueAt([...path, 'name']), { name });
    seen.add(name);
    known.check(
      mattersTo,
      (id) => source.valueAt([...path, 'matters_to', mattersTo.indexOf(id)]),
      problems,
    );
    return { name, page, ...(theirs && { components: theirs }), mattersTo };
  });
}

/** The keys that `toUpstreams` parses. */
export function formatUpstream({ name, page, components, mattersTo }: Upstream) {
  return {
    name,
    page,
    components,
    matters_to: mattersTo.length === 0 ? undefined : mattersTo,
  } satisfies EveryKey<typeof UpstreamSchema>;
}
