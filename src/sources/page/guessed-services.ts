import { isMap } from '../../model/text/json.ts';
import { msPerMinute, type Instant } from '../../model/time/instant.ts';
import { toFileName } from '../text/file-name.ts';
import { guessDurations } from '../text/guesses/guessed-spans.ts';
import { formatInstant } from '../text/instant-text.ts';
import { guessAddresses, hostOf } from '../yaml/values/guessed-values.ts';
import { toName } from '../yaml/missing-keys.ts';
import { guessEntries } from './guessed-entries.ts';

/** The status pages of services that many others need. */
const statusPages: Readonly<Record<string, string>> = {
  github: 'https://www.githubstatus.com',
  cloudflare: 'https://www.cloudflarestatus.com',
  aws: 'https://health.aws.amazon.com/health/status',
  azure: 'https://azure.status.microsoft/status',
  gcp: 'https://status.cloud.google.com',
  slack: 'https://slack-status.com',
};

/** `updates: { all: 30 min }`, for the incidents that are promised most; anything else stays as it is. */
export function guessPolicy(found: unknown): unknown {
  if (!isMap(found)) return found;
  const entries = Object.entries(found);
  const [, written] =
    entries.find(([key]) => /^(?:all|any|default|every|each|interval|incidents?)$/i.test(key)) ??
    [];
  const own = isMap(written) ? written : { every: guessDurations(String(written))[0] };
  if (written === undefined || entries.length > 1) return found;
  return { critical: own, major: own, minor: own };
}

/** `feed_ids: https://old.example.org/`, from now on; anything else stays as it is. */
export function guessFeedIds(found: unknown, now: Instant | undefined): unknown {
  const [address] =
    typeof found === 'string' ? [found, ...guessAddresses(found)].filter(isWeb) : [];
  if (address === undefined || now === undefined) return found;
  return { address, until: formatInstant(now - (now % msPerMinute)) };
}

const isWeb = (text: string) => /^https?:\/\//.test(text);

/** `labels: incident, maintenance` */
export function guessLabelNames(found: unknown): unknown {
  const [incident, maintenance, ...more] =
    typeof found === 'string' ? found.split(/\s*[,;]\s*/) : [];
  const areTwo = maintenance !== undefined && more.length === 0;
  return areTwo ? { incident, maintenance } : found;
}

/** The upstreams that names, addresses, or maps with other keys may mean; the same when an address is not known. */
export function guessUpstreams(found: unknown): unknown {
  const upstreams = partsOf(found).map(([name, value]) => {
    const entry = isMap(value) ? value : { page: value };
    const { name: written, page, url, link, href, status_page: other, ...rest } = entry;
    const address = [page, url, link, href, other].find((each) => typeof each === 'string');
    const known = statusPages[toFileName(textOf(name, address, written))];
    const isAddress = address !== undefined && /[/.]/.test(address);
    const place = isAddress && !/^https?:/.test(address) ? `https://${address}` : address;
    if (!isAddress && known === undefined) return undefined;
    const own = written ?? (name && toName(name)) ?? (isAddress ? hostOf(place!) : address);
    return { name: own, page: isAddress ? place : known, ...rest };
  });
  return upstreams.every((each) => each !== undefined) ? upstreams : found;
}

/** The pages that names, or maps with other keys, may mean; one that names no components has all of them. */
export function guessParts(found: unknown, written: unknown): object[] {
  const all = guessEntries(isMap(written) ? written['components'] : undefined).flatMap((entry) =>
    Array.isArray(entry['components']) ? (entry['components'] as unknown[]) : [entry],
  );
  const ids = all.flatMap((each) =>
    isMap(each) && typeof each['id'] === 'string' ? each['id'] : [],
  );
  return partsOf(found).map(([name, value]) => {
    const entry = isMap(value)
      ? value
      : typeof value === 'string' && name === undefined
        ? { name: value }
        : { components: value };
    const { id, name: own, components = ids, ...rest } = entry;
    const title = own ?? (name && toName(name)) ?? id;
    const shown = typeof components === 'string' ? components.split(/\s*,\s*/) : components;
    return {
      id: toFileName(textOf(id, name, own)),
      name: title,
      ...rest,
      components: shown,
    };
  });
}

/** The entries of a list or a map, each with the name that it stands under, if any. */
function partsOf(found: unknown): (readonly [string | undefined, unknown])[] {
  if (typeof found === 'string') return found.split(/\s*,\s*/).map((each) => [undefined, each]);
  if (Array.isArray(found)) return found.flatMap(partsOf);
  if (!isMap(found)) return [];
  const entries = Object.entries(found);
  const isNamed = entries.every(
    ([key]) => !/^(?:id|name|page|url|link|href|components)$/.test(key),
  );
  return isNamed ? entries : [[undefined, found]];
}

/** The first text. */
function textOf(...values: readonly unknown[]): string {
  return values.find((each) => typeof each === 'string') ?? '';
}
