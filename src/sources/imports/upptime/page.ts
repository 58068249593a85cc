import type { z } from 'zod';

import type { Link, Page } from '../../../model/page/page.ts';
import { defaultGitHubSettings, type GitHubSettings } from '../../../model/page/github-settings.ts';
import { toPageAddress } from '../../page/page-address.ts';
import { caveats as sharedCaveats } from '../shared/caveats.ts';
import { fitText } from '../shared/fitted-text.ts';
import { defaultPage } from '../shared/imported-page.ts';
import { cleanLine, maxDescription, maxName, shorten } from '../shared/imported-text.ts';
import { parseShownAddress } from './address.ts';
import { caveats } from './caveats.ts';
import { keysBeside, LinkSchema, MetaTagSchema, parseLoosely, WebsiteSchema } from './schemas.ts';

/** The login that opens issues when Upptime uses the token of its workflow. */
const workflowBot = 'github-actions[bot]';

/**
 * The settings with which the sync reads Upptime's issues. It does not comment on them, because Upptime counts
 * comments.
 */
const github: GitHubSettings = {
  ...defaultGitHubSettings,
  labels: { ...defaultGitHubSettings.labels, incident: ['status'] },
  trustedLogins: [workflowBot],
  linkComment: false,
  problemComment: false,
  pinWorstIncident: false,
};

export interface UpptimeRepository {
  readonly owner: string;
  readonly repo: string;
}

/** The parts of our page that the key `status-website` has, without the components. */
export function parsePage(
  written: Readonly<Record<string, unknown>>,
  repository: UpptimeRepository | undefined,
  ownUrl: string,
  found: string[],
): Omit<Page, 'components'> {
  const website =
    parseLoosely(WebsiteSchema, written, (keys) => found.push(caveats.keysUnusable(keys))) ?? {};
  const name = line(website.name, 'the name', found);
  if (name === undefined) found.push(caveats.nameMissing());
  const description = parseIntro(website, found);
  if (website.logoUrl) found.push(caveats.logoLeft(website.logoUrl));
  const url = parseUrl(website.cname ?? undefined, found) ?? ownUrl;
  const own = new Set(['/', website.baseUrl, `${website.baseUrl ?? ''}/`, url, url.slice(0, -1)]);
  const links = (website.navbar ?? []).flatMap((item, index) =>
    parseLink(item, index + 1, { own, repository }, found),
  );
  const left = keysBeside(WebsiteSchema, written);
  if (left.length > 0) found.push(sharedCaveats.keysLeft(left.toSorted()));
  found.push(caveats.syncSettings(workflowBot));
  return {
    ...defaultPage,
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(isKeptFromSearch(website, found) && { isHidden: true }),
    url,
    links,
    github,
  };
}

/** Whether search engines are told to stay away. */
function isKeptFromSearch(
  { metaTags, robotsText }: Pick<z.output<typeof WebsiteSchema>, 'metaTags' | 'robotsText'>,
  found: string[],
): boolean {
  const tags = (metaTags ?? []).map((tag) => MetaTagSchema.safeParse(tag).data);
  const robots = tags.filter((tag) => tag?.name.toLowerCase() === 'robots');
  if (robots.length < tags.length) found.push(sharedCaveats.keysLeft(['metaTags']));
  const refusesAll = /^\s*Disallow:\s*\/\s*$/im.test(robotsText ?? '');
  return refusesAll || robots.some((tag) => /noindex|none/i.test(tag!.content));
}

/** The address for a domain in the form of GitHub Pages. */
function parseUrl(cname: string | undefined, found: string[]): string | undefined {
  if (cname === undefined) {
    found.push(caveats.urlLeft());
    return undefined;
  }
  const host = cname.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  const isDomain = /^[\p{L}\d-]{1,63}(\.[\p{L}\d-]{1,63})+$/u.test(host);
  const url = isDomain ? toPageAddress(`https://${host}/`) : undefined;
  found.push(url === undefined ? caveats.urlUnusable(cname) : caveats.urlTaken(url));
  return url;
}

const samples = [
  ['introTitle', /^\*\*Upptime\*\* is the open-source uptime monitor/],
  ['introMessage', /^This is a sample status page\b/],
] as const;

function parseIntro(
  website: Pick<z.output<typeof WebsiteSchema>, 'introTitle' | 'introMessage'>,
  found: string[],
): string | undefined {
  const parts = samples.flatMap(([key, sample]) => {
    const text = cleanLine((website[key] ?? '').slice(0, 4 * maxDescription));
    if (!sample.test(text)) return text === '' ? [] : [text];
    found.push(caveats.introSample(key));
    return [];
  });
  const plain = parts.map(toPlain).filter((part) => part !== '');
  if (parts.join() !== plain.join()) found.push(caveats.introPlain());
  const whole = plain.map((part) => (/[.!?:…]$/.test(part) ? part : `${part}.`)).join(' ');
  const short = shorten(plain.length === 1 ? plain.join('') : whole, maxDescription);
  if (whole.length > maxDescription)
    found.push(sharedCaveats.shortened('the description', maxDescription));
  return short === '' ? undefined : short;
}

/** The visible text of a line of markdown. */
function toPlain(markdown: string): string {
  return cleanLine(
    markdown
      .replace(/!?\[([^[\]]{0,300})\]\([^()\s]{0,500}\)/g, '$1')
      .replace(/<(script|style)\b[^<>]*>.*?(?:<\/\1\s*>|$)|<!--.*?(?:-->|$)/gi, ' ')
      .replace(/<[^<>]{0,500}>/g, ' ')
      .replace(/(\*\*|__|`)/g, ''),
  );
}

function parseLink(
  item: unknown,
  number: number,
  about: {
    readonly own: ReadonlySet<string | null | undefined>;
    readonly repository: UpptimeRepository | undefined;
  },
  found: string[],
): Link[] {
  const link = parseLoosely(LinkSchema, item, () => found.push(caveats.linkUnreadable(number)));
  const name = line(link?.title, `the title of link ${number}`, found);
  if (!link || name === undefined) return [];
  const { owner, repo } = about.repository ?? {};
  const href = link.href
    .replace('$OWNER', () => owner ?? '$OWNER')
    .replace('$REPO', () => repo ?? '$REPO');
  if (about.own.has(href)) {
    found.push(caveats.linkHome(name));
    return [];
  }
  const isMail = /^mailto:[^\s@$?]+@[^\s@$?]+$/.test(href) && URL.canParse(href);
  const address = isMail && !/[^\x21-\x7e]/.test(href) ? { url: href } : parseShownAddress(href);
  if ('url' in address) return [{ name, url: address.url }];
  const isNoPage = address.hidden === 'no-page';
  found.push(
    isNoPage ? caveats.linkUnusable(name, href) : caveats.linkHidden(name, address.hidden),
  );
  return [];
}

function line(
  written: string | null | undefined,
  what: string,
  found: string[],
): string | undefined {
  return fitText(cleanLine(written ?? ''), what, maxName, found);
}
