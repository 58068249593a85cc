import { writtenStatuses } from '../../model/status.ts';
import { guessImpact } from '../text/guesses/guessed-impact.ts';
import { guessStatus } from '../text/guesses/guessed-status.ts';
import { fold, nearest } from '../text/nearest.ts';

/** What to do about a key of another tool. */
export type KeyAdvice = 'remove' | 'heading' | 'body' | 'announcement' | 'maintenance';

/** Our keys, each with the names that people and other tools use for it. */
const names: Readonly<Record<string, string>> = {
  title: 'name headline subject summary incident_name heading',
  components:
    'systems services items elements children entries list component system service affected_components affected_systems affected_services affected affectedsystems monitors sites groups',
  started:
    'created_at created date start started_at start_time start_date begin begins begun began opened opened_at createdat time timestamp datetime happened_at detected detected_at since from',
  scheduled_for:
    'start starts start_time start_date from begin begins starts_at start_at scheduled_start scheduled window_start planned_start scheduled_at date started when',
  scheduled_until:
    'end ends until to finish ends_at end_at end_time end_date scheduled_end window_end planned_end scheduled_to ended ended_at',
  on: 'days day weekdays weekday byday',
  repeat: 'recurring recurs recurrence rrule repeats frequency',
  from: 'date start starts started begin begins scheduled_for scheduled created_at published publish_date published_at starts_at start_date',
  until: 'end ends scheduled_until expires expiry to valid_until expires_at end_date ends_at',
  impact: 'severity priority urgency level impact_override sev criticality',
  expected_fix:
    'eta expected_resolution estimated_fix fix_expected estimated_resolution expected_end resolution_time',
  next_update: 'update_at next update_by next_update_at',
  coordinator: 'owner assignee incident_commander commander lead contact responsible',
  operations: 'ops ops_lead operations_lead operator fixer',
  communications: 'comms comms_lead communications_lead communicator spokesperson',
  upstream: 'provider caused_by dependency vendor dependencies upstreams providers',
  issue: 'github_issue issue_number ticket gh_issue issue_id',
  affected: 'who affects audience scope affected_users',
  workaround: 'work_around mitigation workarounds',
  symptoms: 'symptom errors error error_messages error_message messages signs you_may_see',
  end_unknown: 'duration_unknown unknown_end end_time_unknown unknown_duration',
  false_alarm: 'called_off false_positive falsepositive',
  pinned: 'pin sticky',
  name: 'title label page_name site_name display_name brand organization organisation company product',
  description: 'subtitle about tagline desc summary text',
  url: 'custom_domain cname base_url baseurl domain site address site_url host href link website',
  homes: 'mirrors mirror addresses urls hosts backups replicas',
  deploy: 'command run script publish upload cmd exec',
  homepage: 'home website company_url home_page home_url',
  support: 'contact email help support_url support_email contact_url',
  logo: 'logo_url image icon brand_logo',
  accent: 'color colour primary_color brand_color theme_color accent_color',
  time_zone: 'timezone tz zone time_zone_name',
  language: 'lang locale default_language',
  languages: 'locales langs translations',
  stale_after: 'stale max_age',
  links: 'navigation nav footer footer_links menu navbar',
  uptime: 'sla availability',
  group: 'name category title group_name section',
  id: 'slug key identifier component_id code',
  labels: 'label tags',
  trusted_logins: 'trusted users logins allowed_users maintainers admins',
  owners: 'owner team teams responsible contacts maintainers',
  runbook: 'playbook run_book runbook_url playbook_url runbooks',
  since: 'start started from created launched start_date created_at',
  retired: 'deprecated archived disabled removed inactive',
  show: 'visible visibility',
  every: 'interval cadence frequency repeat',
  matters_to: 'affects impacts needed_by used_by',
  page: 'url status_page link href address site',
  search_engines: 'robots index indexing seo noindex',
  probes: 'checks monitors endpoints tests sites targets',
  status: 'code status_code http_status',
  text: 'body contains includes content keyword keyword',
  no_text: 'not_contains excludes',
  redirects: 'follow_redirects follow max_redirects',
  count: 'times number occurrences',
  within:
    'in per window period max_time response_time max_ms max_response_time max_latency latency',
  to: 'channel room chat chat_id channel_id stream topic',
  kinds: 'only types reports events',
  expect:
    'status expected expected_status assert conditions status_code expected_status_codes accepted_statuscodes accepted_status_codes valid_status_codes expected_codes',
  channels: 'notifications notify channel subscribers webhooks',
  routes: 'rules route rule',
  match: 'match_re labels when if matchers matcher filter',
  after: 'for wait delay pending for_duration escalate escalate_after escalation_after',
  publish: 'publish_after confirm_after auto_publish',
  component: 'components service system',
  groups: 'in people members persons participants',
  people: 'members team persons oncall on_call staff users',
  github: 'login user username handle github_login github_user',
  hours: 'time working_hours shift times work_hours',
  days: 'weekdays workdays day working_days',
  away: 'vacation holidays absences off vacations holiday absent',
  tiers: 'order escalation levels tier',
  cover: 'coverage required',
  kind: 'type report_kind',
  component_status: 'severity components',
  fails_after:
    'failure_threshold failures max_failures unhealthy_threshold threshold retries maxretries max_retries',
  recovers_after: 'success_threshold successes healthy_threshold',
  tries: 'retries maxretries max_retries retry attempts retry_count',
  valid_for: 'expiry days_left min_days cert_expiry certificate_expiration expires_in',
  is: 'ip ips record records value values',
  below: 'lt less_than max',
  above: 'gt greater_than min',
  type: 'record record_type query_type',
  server: 'nameserver name_server resolver dns_server',
  query: 'expr promql expression',
  invert: 'upside_down inverted negate reverse',
  tells: 'private internal hidden',
  at_least: 'threshold min_count minimum',
};
const keysByName = new Map<string, string[]>();
for (const [key, list] of Object.entries(names)) {
  for (const name of list.split(' ')) keysByName.set(name, [...(keysByName.get(name) ?? []), key]);
}

/** Whether a key is on when ours is off: `hidden` for `show`. */
export function isOpposite(written: string, key: string): boolean {
  const seen = fold(written);
  return key === 'show' ? /^(?:hidden|hide)$/.test(seen) : seen === 'noindex';
}

const habits: readonly (readonly [RegExp, KeyAdvice])[] = [
  [/^(informational|announcement)$/, 'announcement'],
  [/^(scheduled(_for|_until|_start|_end)?|planned|maintenance)$/, 'maintenance'],
  [
    /^(resolved(_?at|_?when|_?on)?|resolution|status|state|end(ed|s)?(_?at|_time|_date|_on)?|finish(_?at)?|until|closed(_at)?|finished|fixed(_at)?|monitoring_at|identified_at|investigating_at|completed(_at)?|in_progress|current_status|phase|open|isresolved)$/,
    'heading',
  ],
  [
    /^(body|summary|message|text|content|updates?|incident_updates|timeline|history|comments|details|description|postmortem|log)$/,
    'body',
  ],
  [
    /^(duration|downtime|lasted|layout|permalink|slug|author|authors|draft|categories|category|tags?|section|type|toc|weight|version|template|published|lang|locale|modified|updated(_at)?|lastmod|last_modified|id|key|uid|aliases|url|redirect_from|image|cover|excerpt|comments|order|sitemap|robots|keywords|output|created_by|page_id|shortlink|metadata|notify|deliver_notifications|color|icon)$/,
    'remove',
  ],
];

/** The keys that a key may stand for, among those that are allowed in its place; likeliest first. */
export function guessKeys(written: string, known: readonly string[]): string[] {
  const seen = fold(
    written.replace(/[^\p{L}\p{N}_ -]/gu, '').replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2'),
  );
  // Short words are similar to many others.
  const close = nearest(seen, known);
  const near = close?.[0] === seen[0] || seen.length > 5 ? close : undefined;
  const called = (keysByName.get(seen) ?? []).filter((key) => known.includes(key));
  const status = [guessStatus(seen, writtenStatuses), guessImpact(seen)];
  return [
    ...new Set([
      ...known.filter((key) => key === seen),
      ...called,
      ...(near === undefined ? [] : [near]),
      ...status.filter((key) => key !== undefined && known.includes(key)).map(String),
    ]),
  ];
}

/** What to do about a key of a report that does not stand for one of ours. */
export function keyAdvice(
  written: string,
  known: readonly string[],
  value?: unknown,
): KeyAdvice | undefined {
  const isReport = known.includes('title') && !known.includes('kind');
  const isIncident = known.includes('started');
  const advice = habits.find(([form]) => form.test(fold(written)))?.[1];
  if (!isReport || advice === undefined) return undefined;
  // `resolved: false`, `resolved_at:`: nothing has happened yet.
  if (advice === 'heading' && (value === false || value === null || value === '')) return 'remove';
  if (advice === 'maintenance' || advice === 'announcement') return isIncident ? advice : undefined;
  return known.includes('next_update') ? advice : advice === 'heading' ? 'remove' : advice;
}
