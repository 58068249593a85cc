import { formatAge, type Finding } from '../adoption/finding.ts';
import { msPerDay, msPerMinute, type Instant } from '../model/time/instant.ts';
import type { DrillFacts, HomeTry } from './drill-facts.ts';

/** A deploy may take this long. */
const onItsWayMs = 15 * msPerMinute;
const leastCertificateMs = 14 * msPerDay;
/** The longest time for which readers may be led to a home that is gone. */
const mostTtlS = 300;

export function homeFindings({ homes, newest }: DrillFacts, now: Instant): Finding[] {
  if (homes.length === 0) {
    const what = 'The page has no address.';
    const cure = 'Write "url:" or "homes:" in page.yml, or set OUTPOST_URL.';
    return [{ level: 'unknown', about: 'home', what, cure }];
  }
  return homes.flatMap((home) => [
    ofPage(home, newest, now),
    ...ofCertificate(home, now),
    ...ofName(home, homes.length),
  ]);
}

function ofPage(
  { url, page, isDeployed }: HomeTry,
  newest: DrillFacts['newest'],
  now: Instant,
): Finding {
  const about = `home ${hostOf(url)}`;
  const deploy = isDeployed
    ? `npm run publish -- --home ${url}`
    : 'Start what deploys it: the workflow Publish, or npm run publish.';
  if ('reason' in page) {
    const what = `It does not serve the page: ${page.reason}.`;
    return { level: 'error', about, what, cure: `Look at its host; then ${lower(deploy)}` };
  }
  const { commit, generatedAt, validUntil = Infinity } = page;
  const age = formatAge(now - generatedAt);
  if (newest && commit !== undefined && !isSame(commit, newest.commit)) {
    const what = `It serves ${commit.slice(0, 7)} of ${age} ago, not ${newest.commit.slice(0, 7)}, which is the newest`;
    return newest.at !== undefined && now - newest.at < onItsWayMs
      ? { level: 'warning', about, what: `${what}; that may be on its way.`, cure: deploy }
      : { level: 'error', about, what: `${what}.`, cure: deploy };
  }
  if (now > validUntil) {
    const what = `Its page is ${age} old, and says that it may be out of date.`;
    return { level: 'error', about, what, cure: deploy };
  }
  const what =
    newest && commit !== undefined
      ? `It serves the newest commit, ${commit.slice(0, 7)}, built ${age} ago.`
      : `It serves a page of ${age} ago, of an unknown commit.`;
  return { level: 'fine', about, what };
}

/** Whether two commits are the same, where one of them may be abbreviated. */
function isSame(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

function ofCertificate({ url, certificate }: HomeTry, now: Instant): Finding[] {
  if (!certificate) return [];
  const about = `certificate ${hostOf(url)}`;
  const cure = 'Look at what renews it, at the host of the page.';
  if ('reason' in certificate) {
    return [{ level: 'error', about, what: `It has none: ${certificate.reason}.`, cure }];
  }
  const { untilAt, refusal } = certificate;
  const day = new Date(untilAt).toISOString().slice(0, 10);
  if (untilAt <= now) {
    return [{ level: 'error', about, what: `It expired on ${day}.`, cure }];
  }
  const left = Math.floor((untilAt - now) / msPerDay);
  const until = `It is good until ${day}, for ${left} ${left === 1 ? 'day' : 'days'}`;
  if (refusal !== undefined) {
    return [{ level: 'error', about, what: `Browsers refuse it (${refusal}). ${until}.`, cure }];
  }
  return untilAt - now < leastCertificateMs
    ? [{ level: 'warning', about, what: `${until} only.`, cure }]
    : [{ level: 'fine', about, what: `${until}.` }];
}

/** @param count how many homes there are; with only one, nobody can be led elsewhere */
function ofName({ url, name, page }: HomeTry, count: number): Finding[] {
  if (!name) return [];
  const about = `dns ${hostOf(url)}`;
  if ('reason' in name) {
    // The page may have been found in another way, such as a list of hosts.
    const level = 'reason' in page ? 'error' : 'unknown';
    const what = `Its name cannot be looked up: ${name.reason}.`;
    return [{ level, about, what, cure: 'Look at its zone, and at the network here.' }];
  }
  const { ttlS } = name;
  if (ttlS <= mostTtlS)
    return [{ level: 'fine', about, what: `Resolvers cache it for ${ttlS} s.` }];
  const what = `Resolvers may cache its address for ${ttlS} s: for that long, readers get the old one after a change.`;
  if (count < 2) return [{ level: 'fine', about, what }];
  const cure = `Set its time to live to ${mostTtlS} s now; during an outage it is too late.`;
  return [{ level: 'warning', about, what, cure }];
}

function hostOf(url: string): string {
  return new URL(url).host;
}

function lower(text: string): string {
  return `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`;
}
