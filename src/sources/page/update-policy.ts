import type { z } from 'zod';

import { msPerMinute } from '../../model/time/instant.ts';
import type { Page } from '../../model/page/page.ts';
import {
  defaultUpdatePolicy,
  type ImpactPolicy,
  type UpdatePolicy,
} from '../../model/duty/update-policy.ts';
import type { PageSchema } from './page-schema.ts';

/** The policy that `updates` of `page.yml` states; what is not written keeps its default, key by key. */
export function toUpdatePolicy(written: z.output<typeof PageSchema>['updates']): UpdatePolicy {
  const merged = (impact: 'critical' | 'major' | 'minor'): ImpactPolicy => {
    const { first, every, postmortem } = written?.[impact] ?? {};
    return {
      ...defaultUpdatePolicy[impact],
      ...(first !== undefined && { firstMs: first }),
      ...(every !== undefined && { everyMs: every }),
      ...(postmortem !== undefined && { postmortemWorkingDays: postmortem }),
    };
  };
  return {
    none: defaultUpdatePolicy.none,
    minor: merged('minor'),
    major: merged('major'),
    critical: merged('critical'),
  };
}

/** What differs from the defaults; undefined when nothing does. */
export function formatUpdatePolicy({ updates, showsNames }: Page) {
  const changed = (['critical', 'major', 'minor'] as const).flatMap((impact) => {
    const { firstMs, everyMs, postmortemWorkingDays } = updates[impact];
    const before = defaultUpdatePolicy[impact];
    const written = {
      first: firstMs === before.firstMs ? undefined : formatDuration(firstMs),
      every: everyMs === before.everyMs ? undefined : formatDuration(everyMs),
      postmortem:
        postmortemWorkingDays === before.postmortemWorkingDays ? undefined : postmortemWorkingDays,
    };
    return Object.values(written).some((value) => value !== undefined) ? [[impact, written]] : [];
  });
  if (changed.length === 0 && !showsNames) return undefined;
  return {
    ...(Object.fromEntries(changed) as object),
    show_coordinator: showsNames || undefined,
  };
}

function formatDuration(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : `${ms / msPerMinute} min`;
}
