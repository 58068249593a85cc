import { z } from 'zod';

import { caveats } from './caveats.ts';

/**
 * The documents of Statuspage's public API v2 (https://metastatuspage.com/api), as far as an import needs them. Nothing is
 * required, because the tools that imitate it leave out what they do not have.
 */

const none = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value: z.output<T> | null | undefined) => value ?? undefined);

const text = none(z.string());
const flag = none(z.boolean());
/** A text in Statuspage, a number in imitations of it. */
const key = none(z.union([z.string(), z.int().transform(String)]));
/** A list in which entries that the schema refuses are undefined. */
const listOf = <T extends z.ZodType>(schema: T) =>
  none(z.array(none(schema))).transform((items) => (items ?? []).flatMap((item) => item ?? []));

export const StatuspagePageSchema = z.object({
  id: key,
  name: text,
  url: text,
  time_zone: text,
  updated_at: text,
});

export const StatuspageComponentSchema = z.object({
  id: key,
  name: text,
  status: text,
  description: text,
  position: none(z.number()),
  group: flag,
  group_id: key,
  components: listOf(z.union([z.string(), z.int().transform(String)])),
  start_date: text,
  showcase: flag,
  only_show_if_degraded: flag,
  created_at: text,
  updated_at: text,
});

const AffectedSchema = z.object({ code: key, name: text, old_status: text, new_status: text });

const UpdateSchema = z.object({
  status: text,
  body: text,
  display_at: text,
  created_at: text,
  affected_components: listOf(AffectedSchema),
});

export const StatuspageReportSchema = z.object({
  id: key,
  name: text,
  status: text,
  impact: text,
  created_at: text,
  updated_at: text,
  started_at: text,
  resolved_at: text,
  scheduled_for: text,
  scheduled_until: text,
  incident_updates: listOf(UpdateSchema),
  components: listOf(StatuspageComponentSchema),
  postmortem_body: text,
  postmortem_published_at: text,
});

export type StatuspagePage = z.output<typeof StatuspagePageSchema>;
export type StatuspageComponent = z.output<typeof StatuspageComponentSchema>;
export type StatuspageAffected = z.output<typeof AffectedSchema>;
export type StatuspageUpdate = z.output<typeof UpdateSchema>;
export type StatuspageReport = z.output<typeof StatuspageReportSchema>;

/** Parses a value without the parts that the schema refuses, each with a caveat. Undefined when it is not an object. */
export function parseAs<T>(schema: z.ZodType<T>, value: unknown, found: string[]): T | undefined {
  const first = schema.safeParse(value);
  if (first.success) return first.data;
  const { issues } = first.error;
  if (issues.some(({ path }) => path.length === 0)) return undefined;
  found.push(
    caveats.partsUnreadable(issues.map(({ path, message }) => `${path.join('.')} (${message})`)),
  );
  return schema.parse(
    without(
      value,
      issues.map(({ path }) => path),
    ),
  );
}

/** A copy in which the values at the paths are undefined; the rest is shared with the original. */
function without(value: unknown, paths: readonly (readonly PropertyKey[])[]): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const inner = new Map<PropertyKey, (readonly PropertyKey[])[]>();
  for (const [first, ...rest] of paths) {
    if (first === undefined) return undefined;
    const below = inner.get(first);
    if (below) below.push(rest);
    else inner.set(first, [rest]);
  }
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  const fields = copy as Record<PropertyKey, unknown>;
  for (const [name, below] of inner) {
    fields[name] = below.some((path) => path.length === 0)
      ? undefined
      : without(fields[name], below);
  }
  return copy;
}
