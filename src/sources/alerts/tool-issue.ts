import type { Alert } from '../../model/alerts/alert.ts';
import type { IssueSource, IssueTool } from '../../model/alerts/issue-source.ts';
import { msPerHour, type Instant } from '../../model/time/instant.ts';
import type { GitHubIssue } from '../github/answers/issue-data.ts';
import { ownIssues } from '../github/reports/issue-text.ts';
import { definedLabels, toAlert } from './payload-fields.ts';

/** The state of one check, as an issue of a tool tells it. */
interface Told {
  readonly labels: Readonly<Record<string, string>>;
}

/** How long a closed issue is still reported as an alert that is over. */
const freshMs = msPerHour;

const readers: Readonly<Record<IssueTool, (issue: GitHubIssue) => Told | undefined>> = {
  sentry: toldBySentry,
  healthchecks: toldByHealthchecks,
  gatus: toldByGatus,
  upptime: toldByUpptime,
};

/**
 * The alert in an issue that a tool opened, by its title: it fires while the issue is open. Undefined for other titles
 * and other authors.
 */
export function parseToolIssue(
  issue: GitHubIssue,
  { login, tool }: IssueSource,
  now: Instant,
): Alert[] {
  const isTheirs = issue.author?.login.toLowerCase() === login.toLowerCase();
  // An issue that we opened ourselves is not an alert.
  const isOurs = issue.body.trimStart().startsWith(ownIssues.suspicion);
  const told = isTheirs && !isOurs ? readers[tool](issue) : undefined;
  if (!told) return [];
  const { number, title, url, createdAt, updatedAt, closedAt, isOpen, isReopened } = issue;
  const alert = (isFiring: boolean, at: Instant) =>
    toAlert({
      source: tool,
      // Each issue is one failure: tools open a new issue for the next.
      key: `issue #${number}`,
      isFiring,
      title,
      labels: {
        ...Object.fromEntries(issue.labels.map((label) => [label, 'true'])),
        title,
        ...told.labels,
      },
      startedAt: at,
      endedAt: at,
      link: url,
    });
  if (isOpen) return [alert(true, isReopened ? updatedAt : createdAt)];
  const over = alert(false, closedAt ?? updatedAt);
  return now - createdAt <= freshMs ? [alert(true, createdAt), over] : [over];
}

/** https://github.com/TwiN/gatus: `alert(gatus): group/name`; it closes what it opened. */
function toldByGatus({ title }: GitHubIssue): Told | undefined {
  const [, group, name] = /^alert\(gatus\): *(?:(.+?)\/)?(\S.*)$/.exec(title.trim()) ?? [];
  return name === undefined ? undefined : { labels: definedLabels({ name, group }) };
}

/** https://github.com/healthchecks/healthchecks: `NAME is DOWN`, tags in the text; it closes nothing. */
function toldByHealthchecks({ title, body }: GitHubIssue): Told | undefined {
  const [, name] = /^(.*\S) is DOWN$/.exec(title.trim()) ?? [];
  if (name === undefined) return undefined;
  const line = (what: string) =>
    new RegExp(`^\\*\\*${what}:\\*\\* (.*)$`, 'm').exec(body.replaceAll('\r', ''))?.[1]?.trim();
  const tags = [...(line('Tags') ?? '').matchAll(/`([^`]+)`/g)].map(([, tag = '']) => tag);
  return {
    labels: {
      ...Object.fromEntries(tags.map((tag) => [tag, 'true'])),
      ...definedLabels({ name, project: line('Project'), tags: tags.join(' ') || undefined }),
    },
  };
}

/** https://github.com/upptime/uptime-monitor: a sign, then `NAME is down`; it closes what is up again. */
function toldByUpptime({ title }: GitHubIssue): Told | undefined {
  const [, name, what] =
    /^[^\p{L}\p{N}]*(\S.*?) (is down|has degraded performance)$/u.exec(title.trim()) ?? [];
  if (name === undefined) return undefined;
  return { labels: { name, state: what === 'is down' ? 'down' : 'degraded' } };
}

/**
 * https://github.com/getsentry/sentry: the title of the error, and a link with its short id in the text; at its end,
 * what opened the issue. Issues about the results of Seer are not alerts.
 */
function toldBySentry({ title, body }: GitHubIssue): Told | undefined {
  if (/^\[(?:Root Cause|Plan|Code Changes|Pull Request)\] /.test(title)) return undefined;
  const [, id, project] = /Sentry (?:Issue|Feedback): \[((\S+)-[0-9A-Z]+)\]/.exec(body) ?? [];
  const [, rule] = /automatically created by Sentry via \[([^\]]+)\]\(/.exec(body) ?? [];
  return { labels: definedLabels({ issue: id, project: project?.toLowerCase(), rule }) };
}
