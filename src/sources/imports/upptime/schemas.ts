import { z } from 'zod';

/**
 * The contents of Upptime's files: https://upptime.js.org/docs/configuration, and the interfaces of
 * upptime/uptime-monitor.
 */

/** A text or a number, because a name such as 404 is a number in YAML. */
const text = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim())
  .refine((value) => value !== '');
const anything = z.array(z.unknown());

export const ConfigSchema = z.object({
  owner: text.nullish(),
  repo: text.nullish(),
  sites: anything.nullish(),
  skipDeleteIssues: z.boolean().nullish(),
  'status-website': z.record(z.string(), z.unknown()).nullish(),
});

export const WebsiteSchema = z.object({
  cname: text.nullish(),
  baseUrl: text.nullish(),
  name: text.nullish(),
  logoUrl: text.nullish(),
  introTitle: z.string().nullish(),
  introMessage: z.string().nullish(),
  navbar: anything.nullish(),
  metaTags: anything.nullish(),
  robotsText: z.string().nullish(),
});

export const MetaTagSchema = z.object({ name: text, content: text });

export const LinkSchema = z.object({ title: text, href: text });

export const SiteSchema = z.object({
  name: text,
  url: text.nullish(),
  link: text.nullish(),
  slug: z.string().nullish(),
  tags: z.array(text).nullish(),
});
export type UpptimeSite = z.output<typeof SiteSchema>;

/** How a site is asked. */
export const CheckSchema = z.object({
  check: text.nullish(),
  port: text.nullish(),
  method: text.nullish(),
  headers: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  ipv6: z.boolean().nullish(),
  maxRedirects: z.number().nullish(),
  maxResponseTime: z.number().nullish(),
  expectedStatusCodes: z.array(z.coerce.number().int()).nullish(),
  __dangerous__body_down: z.string().nullish(),
  __dangerous__body_down_if_text_missing: z.string().nullish(),
  __dangerous__insecure: z.boolean().nullish(),
  __dangerous__disable_verify_peer: z.boolean().nullish(),
  __dangerous__disable_verify_host: z.boolean().nullish(),
});
export type UpptimeCheck = z.output<typeof CheckSchema>;

export const HistorySchema = z.object({
  status: z.string().nullish(),
  lastUpdated: z.string().nullish(),
  startTime: z.string().nullish(),
});

export const SummarySchema = z.array(z.unknown());

/** The keys of a map that the schema does not know. */
export function keysBeside(schema: z.ZodObject, value: unknown): string[] {
  return isMap(value) ? Object.keys(value).filter((key) => !Object.hasOwn(schema.shape, key)) : [];
}

/**
 * Parses a map by a schema and leaves wrong values out; undefined when one of them is required.
 * @param tell receives the keys with wrong values; no keys when the value is not a map
 */
export function parseLoosely<T extends z.ZodObject>(
  schema: T,
  value: unknown,
  tell: (keys: readonly string[]) => void,
): z.output<T> | undefined {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const wrong = [
    ...new Set(result.error.issues.flatMap(({ path }) => path.slice(0, 1).map(String))),
  ];
  tell(wrong.toSorted());
  if (!isMap(value)) return undefined;
  const rest = Object.entries(value).filter(([key]) => !wrong.includes(key));
  return schema.safeParse(Object.fromEntries(rest)).data;
}

function isMap(value: unknown): value is object {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
