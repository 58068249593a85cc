import { formatInstant } from '../../text/instant-text.ts';
import { quote, quoteAll } from '../shared/caveats.ts';
import type { HiddenReason } from './address.ts';

const hiddenWords: Readonly<Record<HiddenReason, string>> = {
  secret: 'it may hold a secret',
  private: 'it cannot be reached from outside',
  'no-page': 'it is not a web address',
};

/** Why no probe asks a site. */
export type UnaskedReason = keyof typeof unaskedWords;

const unaskedWords = {
  secret: 'the address may hold a secret: write it as $NAME',
  private: 'the address cannot be reached from outside',
  'no-page': 'the address is not a web address',
  insecure: 'a probe trusts no certificate that others do not trust',
  kind: 'there is no probe of its kind ("check")',
  plain: 'it holds a secret in plain text: write it as $NAME',
  refused: '"npm run check" would refuse it',
} as const;

/** The caveats of an import from Upptime: what was found, and what became of it. */
export const caveats = {
  // The config
  configMissing: () =>
    'no readable .upptimerc.yml: the page has a placeholder name, its components are those of history/',
  keysUnusable: (keys: readonly string[]) =>
    `not as Upptime has it, so left out: ${quoteAll(keys)}`,
  nameMissing: () => 'status-website has no name; the page gets a placeholder',
  urlTaken: (url: string) =>
    `"url" is ${url}, as in cname; change it if the page will be served elsewhere`,
  urlLeft: () => 'without a cname "url" is left out: the page is where GitHub Pages serves it',
  urlUnusable: (found: string) => `cname ${quote(found)} is not a domain; "url" is left out`,
  introSample: (key: string) => `${key} is the sample text of Upptime and is left out`,
  introPlain: () => 'the description is plain text; marks and links of the introduction are gone',
  logoLeft: (logo: string) =>
    `copy the logo (${quote(logo)}) to public/ and name it as "logo" in page.yml`,
  linkUnusable: (title: string, href: string) =>
    `link ${quote(title)}: ${quote(href)} is not a web address; it is left out`,
  linkUnreadable: (number: number) => `link ${number} of navbar has no title and href; left out`,
  linkHidden: (title: string, reason: HiddenReason) =>
    `link ${quote(title)} is left out as ${hiddenWords[reason]}`,
  linkHome: (title: string) => `link ${quote(title)} leads to the page itself and is left out`,

  // The sites
  siteUnusable: (number: number, keys: readonly string[]) =>
    `site ${number} has no usable name and is left out${keys.length > 0 ? `; wrong: ${quoteAll(keys)}` : ''}`,
  siteKeysUnusable: (name: string, keys: readonly string[]) =>
    `site ${quote(name)}: not as Upptime has it, so left out: ${quoteAll(keys)}`,
  checksLeft: () =>
    'how the sites are checked stays in Upptime; with --probes, Outpost asks them the same itself',
  probesAsked: () =>
    'Outpost asks every 30 minutes, because GitHub starts schedules no more often than that; something else can (docs/probes.md). Until it has asked, a page that you build yourself says that it does not know. Switch the workflow of Upptime off, so that only one of them reports incidents',
  noProbes: () => 'no site is checked in a way that a probe could take over',
  siteUnasked: (names: readonly string[], reason: UnaskedReason) =>
    `no probe asks ${quoteAll(names)}, because ${unaskedWords[reason]}`,
  siteTwice: (name: string, slug: string) =>
    `site ${quote(name)} has the slug of another, ${quote(slug)}; issues with that label mean the first`,
  tagsLeft: () => 'tags are labels of issues, no groups; they are left out',
  tagNames: (site: string, tag: string, component: string) =>
    `tag ${quote(tag)} of site ${quote(site)} is read as component ${quote(component)}; issues with both labels hit both`,
  labelGuessed: (name: string, slug: string) =>
    `nothing in history/ says which label issues of ${quote(name)} carry; ${quote(slug)} is a guess`,
  labelUnread: (name: string, slug: string, id: string) =>
    `issues of ${quote(name)} carry the label ${quote(slug)}, which the sync cannot read; add ${quote(`component: ${id}`)} to them`,
  labelTaken: (name: string, slug: string) =>
    `issues of ${quote(name)} carry the label ${quote(slug)}, as all do; the sync cannot tell them apart, so add a label "component: …"`,
  addressHidden: (names: readonly string[], reason: HiddenReason) =>
    `the address is left out as ${hiddenWords[reason]}: ${quoteAll(names)}`,

  // The issues
  syncSettings: (bot: string) =>
    `the sync takes the labels "status" and "maintenance", trusts whatever ${bot} writes there and writes nothing itself; Upptime files them as the owner of its token, so name another bot, or an account that is not a member, under "trusted_logins"`,
  issuesDeleted: (repository: string) =>
    `Upptime deletes issues that were open for less than 15 minutes; "npm run sync -- --repository ${repository} --prune" then removes their files`,

  // The history
  startUnusable: (found: string) =>
    `startTime ${quote(found)} is not an instant; "since" is left out`,
  startMissing: () => 'it has no startTime; "since" is left out',
  statusNow: (status: string, at: number | undefined) =>
    `it was ${quote(status)} when last checked${at === undefined ? '' : ` (${formatInstant(at)})`}; the page shows that only while an issue is open`,
  retired: (id: string) =>
    `no site of this slug is configured; it is kept as the retired component ${quote(id)} for the incidents that it had`,
  notRetired: (id: string) => `it is kept as the component ${quote(id)}, named by its slug`,
  figuresLeft: () =>
    'its uptime and response times are left out; uptime is computed from the incidents',
  entriesUnusable: (count: number) => `entries without a name or a slug are left out: ${count}`,
} as const;

/** Why something is not carried over here at all. */
export const refusals = {
  issues: (repository: string, isKnown: boolean) =>
    `the history stands in GitHub issues, which the next command takes in: npm run sync -- --repository ${repository}${isKnown ? '' : ' (owner and repo are not in the config)'}; as long as Upptime files them, say the same in the step "Sync" of .github/workflows/publish.yml`,
  notJson: () => 'it is not JSON',
  notList: () => 'it is not a list of sites',
  notHistory: (keys: readonly string[]) =>
    keys.length > 0 ? `not as Upptime has it: ${quoteAll(keys)}` : 'it is not a map',
} as const;
