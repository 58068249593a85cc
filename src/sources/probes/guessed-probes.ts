import { isMap } from '../../model/text/json.ts';
import { z } from 'zod';

import type { KnownComponents } from '../page/known-components.ts';
import { toFileName } from '../text/file-name.ts';
import { textNamed } from '../yaml/list-entries.ts';
import { pairsIn } from '../yaml/values/guessed-values.ts';
import { probeKinds, probeSchemas } from './probe-schemas.ts';

/**
 * The probes that an address, a map of another tool, or a list of such may mean: each of an address, or of a host and
 * its port. Undefined when one of them cannot be told.
 */
export function guessProbes(
  found: unknown,
  known: KnownComponents | undefined,
): object[] | undefined {
  const isOfMaps = isMap(found) && Object.values(found).every(isMap);
  const entries = Array.isArray(found)
    ? found
    : isOfMaps
      ? Object.entries(found).map(([name, each]) => ({ name, ...(each as object) }))
      : isMap(found) &&
          Object.values(found).every((each) => typeof each === 'string' && /[/.]/.test(each))
        ? Object.entries(found).map(([name, url]) => ({ name, url }))
        : typeof found === 'string'
          ? pairsIn(found).length > 0
            ? [found]
            : found.split(/[\s,;]+/)
          : [found];
  const probes = entries.flatMap((each) => guessProbe(each, known) ?? []);
  return probes.length === entries.length && probes.length > 0 ? probes : undefined;
}

/** The ports of services that other tools ask by their names. */
const ports: Readonly<Record<string, number>> = {
  smtp: 25,
  ssh: 22,
  sftp: 22,
  ftp: 21,
  imap: 143,
  imaps: 993,
  pop3: 110,
  mysql: 3306,
  postgres: 5432,
  postgresql: 5432,
  redis: 6379,
  mongodb: 27_017,
  ldap: 389,
  ldaps: 636,
  grpc: 443,
  icmp: 443,
};

function guessProbe(found: unknown, known: KnownComponents | undefined): object | undefined {
  const [pairs] = typeof found === 'string' ? pairsIn(found) : [];
  const entry: Readonly<Record<string, unknown>> = isMap(found) ? found : (pairs ?? { url: found });
  const script = textNamed(entry, 'script exec cmd shell program');
  const service = Object.keys(ports).find((name) => textNamed(entry, name) !== undefined);
  const certificate = textNamed(entry, 'ssl cert certificate tls_cert');
  const kinds = probeKinds.filter((kind) => kind in entry);
  if (kinds.length > 1 || kinds.some((kind) => kind !== 'url' && kind !== 'tcp')) return undefined;
  const address =
    textNamed(
      entry,
      `url http https address uri link endpoint website target host hostname tcp ping ssl cert certificate tls_cert ${Object.keys(ports).join(' ')}`,
    ) ?? '';
  const [, scheme, host, port] =
    /^(?:(\w+):\/\/)?([\w-]+(?:\.[\w-]+)+)(?::(\d+))?/.exec(address) ?? [];
  const name = textNamed(entry, 'id name component') ?? host;
  if (name === undefined || (host === undefined && script === undefined)) return undefined;
  const isOfHost =
    textNamed(entry, 'tcp ping host hostname port') !== undefined ||
    service !== undefined ||
    scheme === 'tcp';
  const kind =
    script !== undefined
      ? 'command'
      : certificate !== undefined
        ? 'tls'
        : isOfHost && !/^https?$/.test(scheme ?? '')
          ? 'tcp'
          : 'url';
  const asked =
    kind === 'command'
      ? script!.split(/\s+/)
      : kind !== 'url'
        ? `${host}:${textNamed(entry, 'port') ?? port ?? ports[service ?? ''] ?? 443}`
        : scheme === undefined
          ? `https://${address}`
          : address;
  const component =
    textNamed(entry, 'component system service name id') ?? name.replace(/\..*/, '');
  const schema: z.ZodObject = probeSchemas[kind];
  const rest = Object.entries(entry).filter(
    ([key]) => !(key in { id: 1, component: 1, url: 1, tcp: 1 }) && key in schema.shape,
  );
  const probe = {
    id: toFileName(name),
    component: known?.meant(component) ?? known?.ids[0] ?? toFileName(component),
    [kind]: asked,
    ...Object.fromEntries(rest),
  };
  return schema.safeParse(probe).success ? probe : undefined;
}
