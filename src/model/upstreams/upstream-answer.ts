import { isWorse, worstStatus, type ComponentStatus } from '../status.ts';
import type { Instant } from '../time/instant.ts';
import type { Upstream, UpstreamNotice, UpstreamReading } from './upstream.ts';

/** A component of theirs. */
export interface TheirComponent {
  readonly name: string;
  /** The name of its group. */
  readonly group?: string;
  readonly status: ComponentStatus;
  /** What they call that status. */
  readonly words: string;
}

/** Something that goes on at an upstream: an incident, or planned work under way. */
export interface TheirIncident extends UpstreamNotice {
  /** The names of what it is about; none where that is not said, so that it may concern anything. */
  readonly about: readonly string[];
  /** The regions that it is about, likewise. */
  readonly regions?: readonly string[];
}

/** The answer of a status page of any kind. */
export interface UpstreamAnswer {
  /** The verdict on the whole page. */
  readonly overall?: { readonly status: ComponentStatus; readonly words: string };
  /** Undefined for pages that list none. */
  readonly components?: readonly TheirComponent[];
  readonly incidents: readonly TheirIncident[];
}

const maxNotices = 20;

/**
 * What an answer says of what matters to us. Components and incidents both count, the worst of them: either may be silent
 * about what the other says. A component that they do not list is unknown.
 */
export function toReading(
  { overall, components, incidents }: UpstreamAnswer,
  { components: chosen }: Pick<Upstream, 'components'>,
  saidAt: Instant,
): UpstreamReading {
  const theirs =
    chosen === undefined || !components ? (components ?? []) : chosenOf(chosen, components);
  const named = components && new Set(theirs.map(({ name }) => fold(name)));
  const concerning = incidents.filter(
    (each) => chosen === undefined || concerns(each, chosen, named),
  );
  const isWhole = chosen === undefined || components === undefined;
  const statuses = [
    ...theirs.map(({ status }) => status),
    ...concerning.map(({ status }) => status),
    ...(isWhole && overall ? [overall.status] : []),
  ];
  const notices = [
    ...concerning.map(({ about: _, regions: __, ...notice }) => notice),
    ...theirs
      .filter(({ status }) => status !== 'operational')
      .map(({ name, status, words }) => ({ title: `${name}: ${words}`, status })),
  ]
    .toSorted((a, b) => (isWorse(a.status, b.status) ? -1 : isWorse(b.status, a.status) ? 1 : 0))
    // A notice about several things is shown once, with the worst status of them.
    .filter((each, index, all) => all.findIndex((other) => isSame(each, other)) === index);
  const verdict =
    notices.length === 0 && isWhole && overall && overall.status !== 'operational'
      ? [{ title: overall.words, status: overall.status }]
      : [];
  return {
    saidAt,
    status: statuses.length === 0 ? 'unknown' : worstStatus(statuses),
    notices: [...verdict, ...notices].slice(0, maxNotices),
  };
}

function isSame(one: UpstreamNotice, other: UpstreamNotice): boolean {
  return one.title === other.title && one.url === other.url;
}

/** The components with one of these names, or in a group with one of them. */
function chosenOf(
  chosen: readonly string[],
  components: readonly TheirComponent[],
): TheirComponent[] {
  const found = chosen.flatMap((name): TheirComponent[] => {
    const same = components.filter(
      (each) => fold(each.name) === fold(name) || fold(each.group ?? '') === fold(name),
    );
    return same.length > 0 ? same : [{ name, status: 'unknown', words: '?' }];
  });
  return [...new Set(found)];
}

/**
 * Whether an incident is about one of the wanted things, in one of their regions. For pages that list no components,
 * each is a name, a region, or both: `s3 eu-west-1`.
 * @param named what is meant, where they list their components
 */
function concerns(
  { about, regions = [] }: TheirIncident,
  chosen: readonly string[],
  named: ReadonlySet<string> | undefined,
): boolean {
  if (named) return about.length === 0 || about.some((name) => named.has(fold(name)));
  return chosen.some((wanted) => {
    const words = wordsOf(wanted);
    const places = words.filter((word) => region.test(word));
    const names = words.filter((word) => !region.test(word));
    const isHere =
      places.length === 0 || regions.length === 0 || places.some((each) => regions.includes(each));
    const isAbout =
      names.length === 0 ||
      about.length === 0 ||
      about.some((name) => {
        const said = new Set(wordsOf(name));
        return names.every((word) => said.has(word));
      });
    return isHere && isAbout;
  });
}

/** `eu-west-1`, `us-central1` */
const region = /^[a-z]{2,}(?:-[a-z]+)+-?\d+[a-z]?$/;

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}.-]+/u)
    .filter(Boolean);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
