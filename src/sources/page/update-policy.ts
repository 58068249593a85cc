import type { z } from 'zod';

import type { Page } from '../../model/page/page.ts';
import {
  defaultUpdatePolicy,
  type ImpactPolicy,
  type UpdatePolicy,
} from '../../model/duty/update-policy.ts';
import { formatDuration } from '../text/duration-text.ts';
import type { EveryKey } from '../yaml/text-schemas.ts';
import type { PageSchema } from './page-schema.ts';
import type { ImpactPolicySchema, UpdatePolicySchema } from './update-policy-schema.ts';

/** The policy that `updates` of `page.yml` states; what is not written keeps its default, key by key. */
export function toUpdatePolicy(written: z.output<typeof PageSchema>['updates']): UpdatePolicy {
  const merged = (impact: 'critical' | 'major' | 'minor'): ImpactPolicy => {
    const { first, second, every, postmortem } = written?.[impact] ?? {};
    const { secondMs, ...before } = defaultUpdatePolicy[impact];
    // With one interval of the adopter's, the default of the other does not apply.
    const step = second ?? (every === undefined ? secondMs : undefined);
    return {
      ...before,
      ...(step !== undefined && { secondMs: step }),
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
  const written = (impact: 'critical' | 'major' | 'minor') => {
    const { firstMs, secondMs, everyMs, postmortemWorkingDays } = updates[impact];
    const before = defaultUpdatePolicy[impact];
    const keys = {
      first: firstMs === before.firstMs ? undefined : formatDuration(firstMs),
      second: secondMs === before.secondMs ? undefined : formatDuration(secondMs),
      every:
        everyMs === before.everyMs && (secondMs !== undefined || before.secondMs === undefined)
          ? undefined
          : formatDuration(everyMs),
      postmortem:
        postmortemWorkingDays === before.postmortemWorkingDays ? undefined : postmortemWorkingDays,
    } satisfies EveryKey<typeof ImpactPolicySchema>;
    return Object.values(keys).some((value) => value !== undefined) ? keys : undefined;
  };
  const keys = {
    critical: written('critical'),
    major: written('major'),
    minor: written('minor'),
    show_coordinator: showsNames || undefined,
  } satisfies EveryKey<typeof UpdatePolicySchema>;
  return Object.values(keys).some((value) => value !== undefined) ? keys : undefined;
}
