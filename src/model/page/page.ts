import type { Instant } from '../time/instant.ts';
import type { Scheme } from './colour.ts';
import type { ComponentEntry, Named } from '../components/component.ts';
import type { DisplaySettings } from '../components/display.ts';
import type { Home } from './home.ts';
import type { GitHubSettings } from './github-settings.ts';
import type { UpdatePolicy } from '../duty/update-policy.ts';
import type { Language } from './language.ts';
import type { InLanguages } from '../reports/translation.ts';
import type { Part } from '../parts/part.ts';
import type { UptimeWeights } from '../components/uptime.ts';
import type { Upstream } from '../upstreams/upstream.ts';

export interface Link {
  readonly name: string;
  readonly url: string;
  /** The name in further languages. */
  readonly names?: InLanguages<string>;
}

/** What the adopter says of the page itself. */
export interface Page extends Named {
  /** The address at which the page is served, absolute, with a slash at the end. */
  readonly url: string;
  /** All addresses that serve the page; the first is the canonical one. */
  readonly homes?: readonly Home[];
  /** Names the page in ids of feeds, the calendar and the API; see `pageIdOf`. */
  readonly id?: string;
  /** Until when ids of feeds, calendar and API held this address, as readers know them. */
  readonly feedIds?: { readonly address: string; readonly untilAt: Instant };
  /** Whether the API of Statuspage has the ids that things had on the page before this one. */
  readonly oldIds?: boolean;
  /** Whether search engines are asked to leave it out. */
  readonly isHidden?: boolean;
  /** The WebSub hub that feeds name. */
  readonly hub?: string;
  /** The product's own site. */
  readonly homepage?: string;
  /** The address where users get help: a URL or a `mailto:`. */
  readonly support?: string;
  /** A file in `public/` or an absolute URL of the page's own host. */
  readonly logo?: string;
  /** The logo on a dark page, if it is a different file. */
  readonly logoDark?: string;
  /** The colour of links, legible on a light and on a dark page: `#rrggbb`. */
  readonly accent?: Readonly<Record<Scheme, string>>;
  /** IANA name; days are cut and times are shown in it. */
  readonly timeZone: string;
  /** BCP 47: the language of what people write. */
  readonly language: string;
  /** Further languages that the page comes in, each below a folder of its own. */
  readonly languages?: readonly Language[];
  readonly links: readonly Link[];
  readonly components: readonly ComponentEntry[];
  /** The display settings of components that have none of their own. */
  readonly display?: DisplaySettings;
  readonly weights: UptimeWeights;
  /** How often an update is due. */
  readonly updates: UpdatePolicy;
  /** Whether the page says who does what in an incident. */
  readonly showsNames: boolean;
  /** Whether maintainers keep no log of what they do. */
  readonly isLogOff?: boolean;
  /** How old the page may grow before it warns; default: an hour while an incident is open, else three hours. */
  readonly staleAfterMs?: number;
  /** The services of others that components need. */
  readonly upstreams?: readonly Upstream[];
  /** The pages for some of the components. */
  readonly parts?: readonly Part[];
  /** The id of the part that this page is; undefined for the page itself. */
  readonly partId?: string;
  /** How GitHub issues become reports; undefined stands for `defaultGitHubSettings`. */
  readonly github?: GitHubSettings;
}
