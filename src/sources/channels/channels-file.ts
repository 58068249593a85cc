import { withUnixLines } from '../../model/text/lines.ts';
import { hasCredentials, secretName, variableName, withOwnNames } from '../../model/secrets.ts';
import type { KnownComponents } from '../page/known-components.ts';
import { parseYaml, type YamlSource } from '../yaml/frontmatter.ts';
import { kindOf, parseEntries, textNamed } from '../yaml/list-entries.ts';
import { parseKeysWithoutProblems } from '../yaml/keys-without-problems.ts';
import { parseWithSchema } from '../yaml/schema-problems.ts';
import { formatPair } from '../yaml/yaml-line.ts';
import type { ProblemList } from '../problem-list.ts';
import { toFileName } from '../text/file-name.ts';
import { guessAddress, guessChannels } from './guessed-channels.ts';
import {
  ChannelListSchema,
  channelKinds,
  channelSchemas,
  type Channel,
  type ChannelKind,
} from './channel-schemas.ts';

/**
 * Parses `channels.yml`. Undefined when anything in it is wrong; then `problems` has all of it.
 * @param known the components, and the groups by their ids; undefined when the page cannot be read
 */
export function parseChannels(
  text: string,
  known: KnownComponents | undefined,
  problems: ProblemList,
): Channel[] | undefined {
  const before = problems.problems.length;
  const source = parseYaml(withUnixLines(text), problems);
  if (source && addPlainSecrets(source, problems)) return undefined;
  const examples = { channels: 'channels:\n  - id: team\n    slack: $SLACK_WEBHOOK' };
  const meanings = { channels: guessChannels };
  const list =
    source &&
    parseKeysWithoutProblems(ChannelListSchema, source, problems, examples, meanings)?.written;
  if (!list) return undefined;
  const channels = parseEntries('channels', list.channels, source, problems, {
    parse: (...entry) => parseChannel(...entry, known),
    meant: guessChannels,
    check: ({ components = [] }, entry) =>
      known?.check(
        components,
        (id) => entry.valueAt(['components', components.indexOf(id)]),
        problems,
      ),
    idTwice: 'channel-id-twice',
  });
  return problems.problems.length === before ? channels : undefined;
}

function parseChannel(
  entry: Readonly<Record<string, unknown>>,
  source: YamlSource,
  problems: ProblemList,
  known: KnownComponents | undefined,
): Channel | undefined {
  const kind = kindOf(entry, channelKinds, 'channel-kind', source, problems);
  if (kind === undefined) return undefined;
  const { type } = entry;
  const said = channelKinds.find((each) => each === type);
  if (said !== undefined && said !== kind) {
    problems.add('channel-kind', source.keyAt(['type']), {
      found: [kind, said],
      known: channelKinds,
    });
    return undefined;
  }
  const channel = parseKind(kind, entry, source, known, problems);
  if (channel && (channel.kind === 'slack' || channel.kind === 'mattermost')) {
    const lacks = (['token', 'to'] as const).filter((key) => channel[key] === undefined);
    if (lacks.length === 1) {
      const key = lacks[0]!;
      problems.add('key-missing', source.valueAt([]), { key, example: examples[key] });
    }
  }
  return channel;
}

/** The kind and what its schema made of the entry belong together; TypeScript cannot see that through the index. */
function parseKind(
  kind: ChannelKind,
  entry: Readonly<Record<string, unknown>>,
  source: YamlSource,
  known: KnownComponents | undefined,
  problems: ProblemList,
): Channel | undefined {
  const meanings = {
    components: (found: unknown) => known?.idsMeant(found) ?? [],
    [kind]: (found: unknown) => guessAddress(kind, String(found)),
  };
  const parsed = parseWithSchema<object>(
    channelSchemas[kind],
    source,
    problems,
    { ...examples, id: `id: ${toFileName(textNamed(entry, 'name') ?? kind)}` },
    meanings,
  );
  return parsed && ({ ...parsed, kind } as Channel);
}

/** What to write for a key that a channel lacks. */
const examples = {
  from: 'from: status@example.org',
  smtp: 'smtp: $SMTP_URL',
  homeserver: 'homeserver: https://matrix.org',
  token: 'token: $TOKEN',
  password: 'password: $PASSWORD',
  email: 'email: bot@example.org',
  to: 'to: status',
  handle: 'handle: status.example.org',
  nick: 'nick: status',
};

const secretKeys = ['token', 'password', 'secret'];
/** Webhooks whose address is itself the secret. */
const secretAddresses = ['slack', 'discord', 'teams', 'google_chat', 'mattermost'];

/** Adds a problem if the file contains a secret. This comes first, because other problems quote what they found. */
function addPlainSecrets(source: YamlSource, problems: ProblemList): boolean {
  const { channels } = (source.data ?? {}) as { channels?: unknown };
  const before = problems.problems.length;
  for (const [index, entry] of (Array.isArray(channels) ? channels : []).entries()) {
    if (typeof entry !== 'object' || entry === null) continue;
    for (const [key, value] of Object.entries(entry as Record<string, unknown>)) {
      const values = Array.isArray(value) ? value : [value];
      if (!values.some((each) => isPlainSecret(key, each, 'token' in entry))) continue;
      const [own] = values.flatMap((each) => withOwnNames(String(each)) ?? []);
      const at = source.valueAt(['channels', index, key]);
      if (own !== undefined) {
        const args = {
          key,
          expected: 'the name of a secret such as $TOKEN',
          found: 'another form',
        };
        problems.add('value-invalid', at, { ...args, instead: formatPair(key, own) });
        continue;
      }
      const kind = channelKinds.find((each) => each in entry) ?? 'channel';
      const ofAddress = key === kind ? 'webhook' : key === 'smtp' ? 'url' : key;
      problems.add('secret-in-plain', at, {
        key,
        name: `$${variableName(key === 'smtp' ? key : kind, ofAddress)}`,
      });
    }
  }
  return problems.problems.length > before;
}

function isPlainSecret(key: string, value: unknown, hasToken: boolean): boolean {
  if (typeof value === 'number') return secretKeys.includes(key);
  if (typeof value !== 'string' || value === '' || secretName(value) !== undefined) return false;
  if (secretKeys.includes(key) || withOwnNames(value) !== undefined) return true;
  // `env:TOKEN` is a name, not an address.
  if (!URL.canParse(value) || value.startsWith('env:')) return false;
  const address = new URL(value);
  const rest = `${address.pathname}${address.search}`;
  return hasCredentials(address) || (secretAddresses.includes(key) && !hasToken && rest.length > 1);
}
