import { withUnixLines } from '../../model/text/lines.ts';
import { hasCredentials, secretName, variableName, withOwnNames } from '../../model/secrets.ts';
import { msPerMinute } from '../../model/time/instant.ts';
import type { KnownComponents } from '../page/known-components.ts';
import type { ProblemList } from '../problem-list.ts';
import { toFileName } from '../text/file-name.ts';
import { guessDurations } from '../text/guesses/guessed-spans.ts';
import { parseDuration } from '../text/duration-text.ts';
import { parsePublishing } from '../text/publishing-text.ts';
import { parseYaml, type YamlSource } from '../yaml/frontmatter.ts';
import { kindOf, parseEntries, textNamed } from '../yaml/list-entries.ts';
import { parseKeysWithoutProblems } from '../yaml/keys-without-problems.ts';
import { parseWithSchema } from '../yaml/schema-problems.ts';
import { formatPair } from '../yaml/yaml-line.ts';
import { guessProbes } from './guessed-probes.ts';
import {
  ProbeListSchema,
  probeKinds,
  probeSchemas,
  type Probe,
  type ProbeKind,
} from './probe-schemas.ts';

/** The contents of `probes.yml`, with the defaults. */
export interface Probes {
  readonly everyMs: number;
  readonly failsAfter: number;
  readonly recoversAfter: number;
  /** After how long a failure becomes an incident by itself; `Infinity` for never. */
  readonly publishAfterMs: number;
  readonly connectivity?: string;
  readonly ping?: string;
  readonly probes: readonly Probe[];
}

/**
 * Parses `probes.yml`. Undefined when anything in it is wrong; then `problems` has all of it.
 * @param known undefined when the page cannot be read
 */
export function parseProbes(
  text: string,
  known: KnownComponents | undefined,
  problems: ProblemList,
): Probes | undefined {
  const before = problems.problems.length;
  const source = parseYaml(withUnixLines(text), problems);
  if (source && addPlainSecrets(source, problems)) return undefined;
  const examples = {
    probes: 'probes:\n  - id: api\n    component: api\n    url: https://api.example.org/healthz',
  };
  const meanings = { probes: (found: unknown) => guessProbes(found, known) };
  const list =
    source &&
    parseKeysWithoutProblems(ProbeListSchema, source, problems, examples, meanings)?.written;
  if (!list) return undefined;
  const probes = parseEntries('probes', list.probes, source, problems, {
    parse: (...entry) => parseProbe(...entry, known),
    meant: (entries) => guessProbes(entries, known),
    check: ({ component }, entry) =>
      known?.check([component], () => entry.valueAt(['component']), problems),
    idTwice: 'probe-id-twice',
  });
  if (problems.problems.length > before) return undefined;
  const { every = '5 min', fails_after, recovers_after, publish, connectivity, ping } = list;
  return {
    everyMs: parseDuration(every) ?? 5 * msPerMinute,
    failsAfter: fails_after ?? 3,
    recoversAfter: recovers_after ?? 2,
    publishAfterMs: parsePublishing(publish ?? '') ?? 15 * msPerMinute,
    ...(connectivity !== undefined && { connectivity }),
    ...(ping !== undefined && { ping }),
    probes,
  };
}

function parseProbe(
  entry: Readonly<Record<string, unknown>>,
  source: YamlSource,
  problems: ProblemList,
  known: KnownComponents | undefined,
): Probe | undefined {
  const kind = kindOf(entry, probeKinds, 'probe-kind', source, problems);
  if (kind === undefined || addOwnInterval(entry, kind, source, problems)) return undefined;
  const name = textNamed(entry, 'name component') ?? kind;
  const example = {
    id: `id: ${toFileName(name)}`,
    component: `component: ${known?.meant(textNamed(entry, 'id name') ?? '') ?? known?.ids[0] ?? 'api'}`,
    every: 'every: 1 d',
    query: 'query: up',
    expect: 'expect: { above: 0 }',
  };
  const meanings = {
    component: (found: unknown) => known?.idsMeant(found)?.[0] ?? found,
    heartbeat: (found: unknown) => (found === true ? textNamed(entry, 'id') : found),
    body: (found: unknown) => (Object(found) === found ? JSON.stringify(found) : found),
    valid_for: (found: unknown) => (typeof found === 'number' ? `${found} d` : found),
    grace: (found: unknown) => (typeof found === 'number' ? `${found} h` : found),
  };
  // The kind and what its schema made of the entry belong together; TypeScript cannot see that through the index.
  const parsed = parseWithSchema<object>(probeSchemas[kind], source, problems, example, meanings);
  return parsed && ({ ...parsed, kind } as Probe);
}

/** Adds a problem for an interval of a single probe, which all of the file share. @returns whether there is one */
function addOwnInterval(
  entry: Readonly<Record<string, unknown>>,
  kind: ProbeKind,
  source: YamlSource,
  problems: ProblemList,
): boolean {
  const key = Object.keys(entry).find((each) =>
    /^(?:every|interval|frequency|period)$/i.test(each),
  );
  if (key === undefined || 'every' in probeSchemas[kind].shape) return false;
  const { [key]: written } = entry;
  const [meant] = guessDurations(typeof written === 'number' ? `${written} s` : String(written));
  const nearest = formatPair('every', meant ?? '5 min');
  problems.add('key-unknown', source.keyAt([key]), { key, known: [], nearest, advice: 'above' });
  return true;
}

/** Adds a problem if the file contains a secret. This comes first, because other problems quote what they found. */
function addPlainSecrets(source: YamlSource, problems: ProblemList): boolean {
  const { probes, ...settings } = (source.data ?? {}) as Record<string, unknown>;
  const before = problems.problems.length;
  const look = (entry: unknown, path: readonly PropertyKey[]) => {
    if (typeof entry !== 'object' || entry === null) return;
    for (const [key, value] of Object.entries(entry)) {
      const at = source.valueAt([...path, key]);
      const own = typeof value === 'string' ? withOwnNames(value) : undefined;
      if (key === 'headers') look(value, [...path, key]);
      else if (own !== undefined) {
        const args = {
          key,
          expected: 'the name of a secret such as $TOKEN',
          found: 'another form',
        };
        problems.add('value-invalid', at, { ...args, instead: formatPair(key, own) });
      } else if (isPlainSecret(key, value)) {
        problems.add('secret-in-plain', at, { key, name: `$${variableName('probe', key)}` });
      }
    }
  };
  look(settings, []);
  for (const [index, entry] of (Array.isArray(probes) ? probes : []).entries()) {
    look(entry, ['probes', index]);
  }
  return problems.problems.length > before;
}

const secretKeys =
  /^(?:token|password|secret|authorization|proxy-authorization|cookie|.*(?:api|auth)-?key|.*-token)$/i;

function isPlainSecret(key: string, value: unknown): boolean {
  if (typeof value !== 'string' || value === '' || secretName(value) !== undefined) return false;
  if (secretKeys.test(key)) return !/\$[A-Z_][A-Z0-9_]*/.test(value);
  return URL.canParse(value) && hasCredentials(new URL(value));
}
