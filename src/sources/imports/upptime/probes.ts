import type { ImportLine, PlannedFile } from '../import-plan.ts';
import { KnownComponents } from '../../page/known-components.ts';
import { ProblemList } from '../../problem-list.ts';
import { parseProbes } from '../../probes/probes-file.ts';
import { formatYaml } from '../../yaml/yaml-text.ts';
import { parseShownAddress } from './address.ts';
import { caveats, type UnaskedReason } from './caveats.ts';
import type { UpptimeCheck } from './schemas.ts';

const probesPath = 'probes.yml';

/** A site of Upptime's, and the component that it became. */
export interface AskedSite {
  readonly componentId: string;
  readonly name: string;
  readonly url: string;
  readonly check: UpptimeCheck;
}

type Entry = Readonly<Record<string, unknown>>;

/** Plans the `probes.yml` that asks the sites what Upptime asked them; without a file if it asks none of them. */
export function planProbes(sites: readonly AskedSite[]): {
  readonly files: readonly PlannedFile[];
  readonly line: ImportLine;
} {
  const unasked = new Map<UnaskedReason, string[]>();
  const probes = sites.flatMap((site, index) => {
    const entry = toEntry(site);
    const reason = typeof entry === 'string' ? entry : reasonAgainst(entry, site.componentId);
    if (reason === undefined) return { id: toId(site.componentId, index), ...(entry as Entry) };
    unasked.set(reason, [...(unasked.get(reason) ?? []), site.name]);
    return [];
  });
  const found = [...unasked].map(([reason, names]) => caveats.siteUnasked(names, reason));
  const source = 'how the sites are checked';
  if (probes.length === 0) {
    return { files: [], line: { source, caveats: found, reason: caveats.noProbes() } };
  }
  const file = { path: probesPath, text: formatProbes(probes) };
  return {
    files: [file],
    line: { source, target: probesPath, caveats: [caveats.probesAsked(), ...found] },
  };
}

/** Upptime tries three times in each run of its workflow, and believes what comes of it. */
function formatProbes(probes: readonly Entry[]): string {
  return formatYaml({ every: '30 min', fails_after: 1, recovers_after: 1, probes });
}

function toEntry({ componentId, url, check }: AskedSite): Entry | UnaskedReason {
  const isInsecure = [
    check.__dangerous__insecure,
    check.__dangerous__disable_verify_peer,
    check.__dangerous__disable_verify_host,
  ].includes(true);
  if (isInsecure) return 'insecure';
  const common = { component: componentId, tries: 3, ...(check.ipv6 === true && { ip: 6 }) };
  const hostname = url.replace(/^\w+:\/\//, '').replace(/[/:?#].*$/, '');
  switch (check.check ?? 'http') {
    case 'http':
      return toWebEntry(url, check, common);
    case 'tcp-ping':
      return { ...common, tcp: `${hostname}:${check.port ?? 80}` };
    case 'ssl':
      return { ...common, tls: `${hostname}:${check.port ?? 443}` };
    default:
      return 'kind';
  }
}

function toWebEntry(written: string, check: UpptimeCheck, common: Entry): Entry | UnaskedReason {
  const isSecret = /^\$[A-Z_][A-Z0-9_]*$/.test(written);
  const url = isSecret || /^\w+:\/\//.test(written) ? written : `http://${written}`;
  const shown = parseShownAddress(url.replace(/\$[A-Z_][A-Z0-9_]*/g, 'x'));
  if (!isSecret && 'hidden' in shown) return shown.hidden;
  const { maxRedirects, maxResponseTime, expectedStatusCodes: statuses } = check;
  const expect = {
    // To Upptime a redirect is a good answer. Where it follows none, a probe meets them, too.
    status: statuses?.join(', ') ?? (maxRedirects === 0 ? '200-399' : undefined),
    text: check.__dangerous__body_down_if_text_missing ?? undefined,
    no_text: check.__dangerous__body_down ?? undefined,
    within: maxResponseTime ? `${maxResponseTime} ms` : undefined,
  };
  return {
    ...common,
    url,
    method: check.method?.toUpperCase(),
    headers: check.headers ? toHeaders(check.headers) : undefined,
    body: check.body ?? undefined,
    redirects: maxRedirects ?? undefined,
    expect: Object.values(expect).some((value) => value !== undefined) ? expect : undefined,
  };
}

function toHeaders(lines: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...rest] = line.split(':');
      return [name.trim(), rest.join(':').trim()];
    }),
  );
}

/** Why our own check would refuse a probe, if it would. */
function reasonAgainst(entry: Entry, componentId: string): UnaskedReason | undefined {
  const list = new ProblemList(probesPath);
  parseProbes(formatProbes([{ id: 'site', ...entry }]), new KnownComponents([componentId]), list);
  if (list.problems.length === 0) return undefined;
  return list.problems.some(({ code }) => code === 'secret-in-plain') ? 'plain' : 'refused';
}

/** A probe's id may be shorter than a component's. */
function toId(componentId: string, index: number): string {
  return componentId.length <= 64 ? componentId : `site-${index + 1}-of-upptime`;
}
