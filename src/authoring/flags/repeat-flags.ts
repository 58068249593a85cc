import type { Repeat } from '../../model/reports/repeat-rule.ts';
import { parseRepeat, RepeatSchema } from '../../sources/reports/repeat/repeat-schema.ts';
import { UsageError } from '../usage-error.ts';

/** The rule of repeating work; undefined for work that is done once. @throws UsageError for any other text. */
export function parseRepeatFlags({
  every,
  on,
  last,
}: {
  readonly every?: string | undefined;
  readonly on?: string | undefined;
  readonly last?: string | undefined;
}): Repeat | undefined {
  if (every === undefined) {
    if (on === undefined && last === undefined) return undefined;
    throw new UsageError('Say how often it repeats: --every week.');
  }
  const read = RepeatSchema.safeParse({
    every,
    ...(on !== undefined && { on: on.split(',').map((each) => each.trim()) }),
    ...(last !== undefined && { until: last }),
  });
  if (read.success) return parseRepeat(read.data, {});
  const flag = { every: '--every', on: '--on', until: '--last' }[
    String(read.error.issues[0]?.path[0])
  ];
  throw new UsageError(
    `${flag ?? '--every'} is not understood: try --every week --on tue,thu --last 2027-06-30.`,
  );
}
