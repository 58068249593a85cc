import type { Instant } from '../model/time/instant.ts';

/** The result of a trial push. */
export interface PushTry {
  readonly way: 'SSH' | 'HTTPS' | 'git';
  /** Without names and passwords. */
  readonly address: string;
  /** Git's own words when it failed. */
  readonly errors?: string;
}

/** What a home answered. */
export interface HomeTry {
  readonly url: string;
  /** Whether `npm run publish` can put the page there. */
  readonly isDeployed: boolean;
  readonly page:
    | { readonly commit?: string; readonly generatedAt: Instant; readonly validUntil?: Instant }
    | { readonly reason: string };
  /** Undefined where the address is not encrypted. */
  readonly certificate?:
    { readonly untilAt: Instant; readonly refusal?: string } | { readonly reason: string };
  /** How long resolvers may cache its address; undefined for a home without a domain name. */
  readonly name?: { readonly ttlS: number } | { readonly reason: string };
}

export interface ChannelTry {
  readonly id: string;
  readonly kind: string;
  /** The reason why nothing can be sent to it. */
  readonly fault?: string;
  /** The names of secrets that the environment lacks. */
  readonly missing?: readonly string[];
  /** How many updates wait for it. */
  readonly waiting: number;
}

export interface ProbeTry {
  readonly id: string;
  /** When it last had an answer, and until when that is valid. */
  readonly seenAt?: Instant;
  readonly holdsUntil?: Instant;
}

/** The people on duty now, by GitHub names in lower case. */
export interface DutyTry {
  readonly hasRota: boolean;
  readonly onDuty: readonly string[];
  /** When each person drilled last, this time included. */
  readonly drilledAt: ReadonlyMap<string, Instant>;
}

/** All that a drill has tried. `unreadable` is a file with problems. */
export interface DrillFacts {
  /** Empty where nothing can be pushed anywhere. */
  readonly pushes: readonly PushTry[];
  readonly build: { readonly seconds: number } | { readonly reason: string };
  /** What every home should serve; undefined where nobody can tell. */
  readonly newest: { readonly commit: string; readonly at?: Instant } | undefined;
  /** Empty where nobody has said where the page is served. */
  readonly homes: readonly HomeTry[];
  readonly channels: readonly ChannelTry[] | 'unreadable';
  readonly duty: DutyTry;
  /** Undefined where no alerts come in. */
  readonly receiver: { readonly address?: string; readonly fault?: string } | undefined;
  /** Undefined without probes. */
  readonly probes: readonly ProbeTry[] | 'unreadable' | undefined;
}
