import { isMap } from '../../model/text/json.ts';
import { z } from 'zod';

import type { KnownComponents } from '../page/known-components.ts';
import { toFileName } from '../text/file-name.ts';
import { textNamed } from '../yaml/list-entries.ts';
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
          ? found.split(/[\s,;]+/)
          : [found];
  const probes = entries.flatMap((each) => guessProbe(each, known) ?? []);
  return probes.length === entries.length && probes.length > 0 ? probes : undefined;
}

function guessProbe(found: unknown, known: KnownComponents | undefined): object | undefined {
  const entry = isMap(found) ? found : { url: found };
  const kinds = probeKinds.filter((kind) => kind in entry);
  if (kinds.length > 1 || kinds.some((kind) => kind !== 'url' && kind !== 'tcp')) return undefined;
  const address =
    textNamed(
      entry,
      'url http https address uri link endpoint website target host hostname tcp ping',
    ) ?? '';
  const [, scheme, host, port] =
    /^(?:(\w+):\/\/)?([\w-]+(?:\.[\w-]+)+)(?::(\d+))?/.exec(address) ?? [];
  if (host === undefined) return undefined;
  const isOfHost =
    textNamed(entry, 'tcp ping host hostname port') !== undefined || scheme === 'tcp';
  const kind = isOfHost && !/^https?$/.test(scheme ?? '') ? 'tcp' : 'url';
  const asked =
    kind === 'tcp'
      ? `${host}:${textNamed(entry, 'port') ?? port ?? 443}`
      : scheme === undefined
        ? `https://${address}`
        : address;
  const name = textNamed(entry, 'id name component') ?? host;
  const component =
    textNamed(entry, 'component system service name id') ?? host.replace(/\..*/, '');
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
