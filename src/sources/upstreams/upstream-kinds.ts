import { parseJson } from '../../model/text/json.ts';
import type { UpstreamAnswer } from '../../model/upstreams/upstream-answer.ts';
import type { Instant } from '../../model/time/instant.ts';
import { parseAws } from './aws.ts';
import { parseAzure } from './azure.ts';
import { parseBetterStack } from './better-stack.ts';
import { parseCState } from './cstate.ts';
import { parseGoogle } from './google.ts';
import { parseInstatus } from './instatus.ts';
import { parseSlack } from './slack.ts';
import { parseStatuspage } from './statuspage.ts';
import { parseUpptime } from './upptime.ts';

export const upstreamKinds = [
  'statuspage',
  'instatus',
  'better_stack',
  'cstate',
  'slack',
  'upptime',
  'google',
  'aws',
  'azure',
] as const;
export type UpstreamKind = (typeof upstreamKinds)[number];

/** A document that was fetched. */
export interface UpstreamDocument {
  readonly address: string;
  readonly text: string;
  /** The document of `componentAddresses`, where there is one. */
  readonly beside?: string;
}

type Parse = (
  document: unknown,
  source: UpstreamDocument,
  now: Instant,
) => UpstreamAnswer | undefined;

const parsers: Readonly<Record<Exclude<UpstreamKind, 'azure'>, Parse>> = {
  statuspage: parseStatuspage,
  instatus: (document, { beside }) => parseInstatus(document, parseTheirs(beside)),
  better_stack: (document, _, now) => parseBetterStack(document, now),
  cstate: parseCState,
  slack: parseSlack,
  upptime: parseUpptime,
  google: (document, { address }) => parseGoogle(document, address),
  aws: parseAws,
};

/** Parses fetched documents as a page of that kind; undefined when they are not. */
export function parseUpstream(
  kind: UpstreamKind,
  source: UpstreamDocument,
  now: Instant,
): UpstreamAnswer | undefined {
  if (kind === 'azure') return parseAzure(source.text);
  const document = parseTheirs(source.text);
  return document === undefined ? undefined : parsers[kind](document, source, now);
}

/** Parses JSON; some status pages have a comma after the last item. */
function parseTheirs(text = ''): unknown {
  return parseJson(text) ?? parseJson(text.replace(/,(\s*[}\]])/g, '$1'));
}

/** The kinds of document that an address may have. */
export interface Candidate {
  readonly address: string;
  readonly kinds: readonly UpstreamKind[];
}

const elsewhere: readonly {
  readonly page: RegExp;
  readonly address: string;
  readonly kind: UpstreamKind;
}[] = [
  {
    page: /^https:\/\/status\.cloud\.google\.com\//,
    address: 'https://status.cloud.google.com/incidents.json',
    kind: 'google',
  },
  {
    page: /^https:\/\/(?:www\.)?google\.com\/appsstatus\b/,
    address: 'https://www.google.com/appsstatus/dashboard/incidents.json',
    kind: 'google',
  },
  {
    page: /^https:\/\/(?:health|status|phd)\.aws\.amazon\.com\//,
    address: 'https://health.aws.amazon.com/public/currentevents',
    kind: 'aws',
  },
  {
    page: /^https:\/\/(?:azure\.status\.microsoft|status\.azure\.com)\//,
    address: 'https://azure.status.microsoft/en-us/status/feed/',
    kind: 'azure',
  },
  {
    page: /^https:\/\/status\.(?:cloud\.microsoft|office(?:365)?\.com)\//,
    address: 'https://status.cloud.microsoft/api/feed',
    kind: 'azure',
  },
  {
    page: /^https:\/\/(?:slack-status\.com|status\.slack\.com)\//,
    address: 'https://slack-status.com/api/v2.0.0/current',
    kind: 'slack',
  },
];

/**
 * Paths of kinds that are recognised by their answer. An empty list could be from any cloud, so those are only
 * recognised by their address.
 */
const byPath: readonly { readonly path: string; readonly kinds: readonly UpstreamKind[] }[] = [
  { path: 'api/v2/summary.json', kinds: ['statuspage'] },
  { path: 'summary.json', kinds: ['instatus', 'statuspage'] },
  { path: 'index.json', kinds: ['better_stack', 'cstate'] },
  { path: 'api/status/summary.json', kinds: ['statuspage'] }, // openstatus
  { path: 'history/summary.json', kinds: ['upptime'] },
  { path: 'api/v2.0.0/current', kinds: ['slack'] },
  { path: 'incidents.json', kinds: ['google'] },
  { path: 'public/currentevents', kinds: ['aws'] },
  { path: 'en-us/status/feed/', kinds: ['azure'] },
];

/** The addresses to try for a status page, in this order; the first answer that can be read counts. */
export function candidatesFor(page: string): Candidate[] {
  const known = elsewhere.find((each) => each.page.test(`${page}/`.replace(/\/\/$/, '/')));
  if (known) return [{ address: known.address, kinds: [known.kind] }];
  const repository = repositoryOf(page);
  if (repository !== undefined) {
    const address = `https://raw.githubusercontent.com/${repository}/HEAD/history/summary.json`;
    return [{ address, kinds: ['upptime'] }, ...(isGitHub(page) ? [] : pathsBelow(page))];
  }
  const { pathname } = new URL(page);
  const isDocument = /\.(?:json|xml|rss)$|\/(?:feed|current|currentevents)\/?$/.test(pathname);
  return [...(isDocument ? [{ address: page, kinds: upstreamKinds }] : []), ...pathsBelow(page)];
}

function pathsBelow(page: string): Candidate[] {
  const base = page.replace(/[?#].*$/, '').replace(/\/*$/, '/');
  return byPath.map(({ path, kinds }) => ({ address: new URL(path, base).href, kinds }));
}

/** The repository that a page of Upptime is made in. */
function repositoryOf(page: string): string | undefined {
  const { hostname, pathname } = new URL(page);
  const [first = '', second = ''] = pathname.split('/').filter(Boolean);
  const [, owner] = /^([a-z0-9-]+)\.github\.io$/.exec(hostname) ?? [];
  const name = owner === undefined ? `${first}/${second}` : `${owner}/${first || hostname}`;
  const isOne = /^[A-Za-z0-9-]+\/[\w.-]+$/.test(name);
  return isOne && (owner !== undefined || isGitHub(page)) ? name : undefined;
}

function isGitHub(page: string): boolean {
  return /^(?:www\.)?github\.com$/.test(new URL(page).hostname);
}

/** The addresses of the components of a page whose summary lists none, best first. */
export function componentAddresses(kind: UpstreamKind, address: string): string[] {
  if (kind !== 'instatus') return [];
  return ['v3/components.json', 'v2/components.json'].map((path) => new URL(path, address).href);
}
