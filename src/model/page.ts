import type { ComponentEntry } from './component.ts';
import type { GitHubSettings } from './github-settings.ts';
import type { UpdatePolicy } from './update-policy.ts';
import type { UptimeWeights } from './uptime.ts';

export interface Link {
  readonly name: string;
  readonly url: string;
}

/** What the adopter says of the page itself. */
export interface Page {
  readonly name: string;
  readonly description?: string;
  /** Where the page is served, absolute, with a slash at the end. */
  readonly url: string;
  /** The product's own site. */
  readonly homepage?: string;
  /** Where users get help: a URL or a `mailto:`. */
  readonly support?: string;
  /** A file in `public/` or an absolute URL of the page's own host. */
  readonly logo?: string;
  /** IANA name; days are cut and times are shown in it. */
  readonly timeZone: string;
  /** BCP 47. */
  readonly language: string;
  readonly links: readonly Link[];
  readonly components: readonly ComponentEntry[];
  readonly weights: UptimeWeights;
  /** How often a word is owed. */
  readonly updates: UpdatePolicy;
  /** Whether the page says who speaks for an incident. */
  readonly showsNames: boolean;
  /** How old the page may grow before it warns; without it an hour while an incident is open, else a day. */
  readonly staleAfterMs?: number;
  /** How GitHub issues become reports; undefined: as `defaultGitHubSettings` has it. */
  readonly github?: GitHubSettings;
}
