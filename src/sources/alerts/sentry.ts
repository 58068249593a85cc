import { z } from 'zod';

import type { Alert } from '../../model/alerts/alert.ts';
import { definedLabels, maybeInstant, maybeWord, toAlert, word } from './payload-fields.ts';
import { parsePayload, type PayloadContext } from './payload.ts';

const tag = z.union([
  z.tuple([z.string(), z.string()]),
  z
    .looseObject({ key: z.string(), value: z.string() })
    .transform(({ key, value }): [string, string] => [key, value]),
]);
const tags = z
  .array(z.unknown())
  .nullish()
  .transform((all) => {
    const pairs = (all ?? []).flatMap((each): [string, string][] => {
      const read = tag.safeParse(each);
      return read.success ? [read.data] : [];
    });
    return definedLabels(Object.fromEntries(pairs));
  });

const event = z.looseObject({
  issue_id: maybeWord,
  groupID: maybeWord,
  title: maybeWord,
  web_url: maybeWord,
  url: maybeWord,
  datetime: maybeInstant,
  timestamp: maybeInstant,
  received: maybeInstant,
  level: maybeWord,
  environment: maybeWord,
  project_slug: maybeWord,
  tags,
});
const metric = z.looseObject({
  id: word,
  title: maybeWord,
  date_started: maybeInstant,
  date_closed: maybeInstant,
  projects: z.array(word).nullish(),
  alert_rule: z.looseObject({ name: maybeWord, environment: maybeWord }).nullish(),
});
const issue = z.looseObject({
  id: word,
  title: maybeWord,
  web_url: maybeWord,
  permalink: maybeWord,
  level: maybeWord,
  lastSeen: maybeInstant,
  project: z.looseObject({ slug: maybeWord }).nullish(),
});
const hook = z.looseObject({
  action: z.string(),
  data: z.looseObject({
    event: event.nullish(),
    error: event.nullish(),
    triggered_rule: maybeWord,
    metric_alert: metric.nullish(),
    description_title: maybeWord,
    web_url: maybeWord,
    issue: issue.nullish(),
  }),
});
/** What the older webhook plugin sends. */
const plugin = z.looseObject({
  id: word,
  project_slug: maybeWord,
  project: maybeWord,
  level: maybeWord,
  url: maybeWord,
  message: maybeWord,
  triggering_rules: z.array(word).nullish(),
  event: event.nullish(),
});

type Hook = z.output<typeof hook>;

/** What Sentry's integrations send of issue alerts, which never resolve, of metric alerts and of issues; and its plugin. */
export function parseSentry(text: string, context: PayloadContext): Alert[] {
  const data = parsePayload(z.looseObject({}), text, context);
  if (!data) return [];
  if (!('data' in data) && 'triggering_rules' in data) {
    const payload = parsePayload(plugin, text, context);
    return payload ? [fromPlugin(payload, context)] : [];
  }
  const payload = parsePayload(hook, text, context);
  if (!payload) return [];
  const { metric_alert, issue: about, event: happened, error } = payload.data;
  if (metric_alert) return fromMetric(payload, metric_alert, context);
  if (happened ?? error) return fromEvent(payload, (happened ?? error)!, context);
  return about ? fromIssue(payload.action, about, context) : [];
}

function fromMetric(
  { action, data }: Hook,
  { id, title, alert_rule, date_started, date_closed, projects }: z.output<typeof metric>,
  { now }: PayloadContext,
): Alert[] {
  const isFiring = action !== 'resolved';
  if (isFiring && !['critical', 'warning', 'open'].includes(action)) return [];
  const endedAt = date_closed ?? now;
  return [
    toAlert({
      source: 'sentry',
      key: `metric ${id}`,
      isFiring,
      title: data.description_title ?? title ?? 'Metric alert',
      labels: definedLabels({
        resource: 'metric_alert',
        severity: action,
        rule: alert_rule?.name,
        environment: alert_rule?.environment,
        project: projects?.[0],
      }),
      startedAt: date_started ?? now,
      endedAt,
      link: data.web_url,
    }),
  ];
}

function fromEvent(
  { data }: Hook,
  happened: z.output<typeof event>,
  { now }: PayloadContext,
): Alert[] {
  const { issue_id, groupID, title, datetime, timestamp, received, web_url } = happened;
  return [
    toAlert({
      source: 'sentry',
      key: `issue ${issue_id ?? groupID ?? title ?? ''}`,
      isFiring: true,
      isMoment: true,
      title: title ?? 'Issue alert',
      labels: {
        ...happened.tags,
        ...definedLabels({
          resource: data.event ? 'event_alert' : 'error',
          rule: data.triggered_rule,
          level: happened.level,
          environment: happened.environment,
          project: happened.project_slug ?? projectIn(happened.url),
        }),
      },
      startedAt: datetime ?? timestamp ?? received ?? now,
      link: web_url,
    }),
  ];
}

/**
 * The event has only the number of its project; the name is in the address: `/api/0/projects/ORGANISATION/PROJECT/`.
 */
function projectIn(url: string | undefined): string | undefined {
  return /\/projects\/[^/]+\/([^/]+)\//.exec(url ?? '')?.[1];
}

function fromIssue(
  action: string,
  { id, title, level, lastSeen, project, web_url, permalink }: z.output<typeof issue>,
  { now }: PayloadContext,
): Alert[] {
  const isOver = ['resolved', 'archived', 'ignored'].includes(action);
  if (!isOver && !['created', 'unresolved'].includes(action)) return [];
  return [
    toAlert({
      source: 'sentry',
      key: `issue ${id}`,
      isFiring: !isOver,
      ...(!isOver && { isMoment: true }),
      title: title ?? 'Issue',
      labels: definedLabels({ resource: 'issue', level, project: project?.slug }),
      startedAt: lastSeen ?? now,
      endedAt: now,
      link: web_url ?? permalink,
    }),
  ];
}

function fromPlugin(payload: z.output<typeof plugin>, { now }: PayloadContext): Alert {
  const { id, message, level, url, triggering_rules, event: happened } = payload;
  return toAlert({
    source: 'sentry',
    key: `issue ${id}`,
    isFiring: true,
    isMoment: true,
    title: happened?.title ?? message ?? 'Issue alert',
    labels: {
      ...happened?.tags,
      ...definedLabels({
        resource: 'plugin',
        rule: triggering_rules?.[0],
        level,
        environment: happened?.environment,
        project: payload.project_slug ?? payload.project,
      }),
    },
    startedAt: happened?.datetime ?? happened?.timestamp ?? happened?.received ?? now,
    link: url,
  });
}
