import type { Alert } from '../../model/alerts/alert.ts';
import { definedLabels, maybeInstant, toAlert } from './payload-fields.ts';
import { parseJson } from '../../model/text/json.ts';
import type { PayloadContext } from './payload.ts';

/**
 * Parses what a notification command of Nagios or Icinga passes on: a line `NAME=value` for each macro (as `env` prints
 * them), the same ended by NUL (`env -0`), so that the output of a check cannot pass for a macro, or an object of them.
 * Names may have any case, with or without `NAGIOS_`, `ICINGA_` and underscores or dots.
 */
export function parseNagios(
  text: string,
  context: PayloadContext,
  source: 'nagios' | 'icinga' = 'nagios',
): Alert[] {
  const macros = parseMacros(text);
  const find = (...names: readonly string[]) =>
    names.map((name) => macros.get(name)).find((value) => value !== undefined && value !== '');
  const host = find('hostname', 'host', 'hostalias', 'hostdisplayname');
  const service = find('servicedesc', 'servicename', 'service', 'servicedisplayname');
  const state = find(
    ...(service === undefined ? ['hoststate', 'state'] : ['servicestate', 'state', 'hoststate']),
  )?.toUpperCase();
  const type = find('notificationtype', 'type')?.toUpperCase();
  if (host === undefined || (state === undefined && type === undefined)) {
    const path = host === undefined ? 'HOSTNAME' : 'NOTIFICATIONTYPE';
    const args = { path, expected: 'a line such as HOSTNAME=web1', found: 'nothing' };
    context.problems.add('payload-value', { line: 1, column: 1 }, args);
    return [];
  }
  const isOver = type === undefined ? isGood(state) : type === 'RECOVERY';
  // Acknowledgements, flapping and downtimes say nothing new about the state.
  if (!isOver && type !== undefined && type !== 'PROBLEM') return [];
  const changed = service === undefined ? 'lasthoststatechange' : 'lastservicestatechange';
  const at = instantOf(find(changed, 'timet', 'time')) ?? context.now;
  const name = service === undefined ? host : `${service} on ${host}`;
  return [
    toAlert({
      source,
      key: service === undefined ? host : `${host}!${service}`,
      isFiring: !isOver,
      title: `${name} is ${state ?? type ?? ''}`,
      labels: definedLabels({
        host,
        service,
        state,
        type,
        hostgroup: find('hostgroupname'),
        servicegroup: find('servicegroupname'),
        output: find('serviceoutput', 'hostoutput', 'output'),
      }),
      startedAt: at,
      endedAt: at,
      link: find('serviceactionurl', 'hostactionurl', 'link'),
    }),
  ];
}

/** The same from Icinga. */
export function parseIcinga(text: string, context: PayloadContext): Alert[] {
  return parseNagios(text, context, 'icinga');
}

function isGood(state: string | undefined): boolean {
  return state === 'OK' || state === 'UP';
}

function instantOf(written: string | undefined): number | undefined {
  const parsed = maybeInstant.safeParse(written);
  return parsed.success ? parsed.data : undefined;
}

function parseMacros(text: string): Map<string, string> {
  const data = text.trimStart().startsWith('{') ? parseJson(text) : undefined;
  const pairs =
    typeof data === 'object' && data !== null
      ? Object.entries(data).map(([name, value]) => [name, String(value)] as const)
      : text.split(text.includes('\0') ? '\0' : /\r?\n/).map((line) => {
          const [, name = '', value = ''] = /^\s*([\w.$]+)\s*=(.*)$/s.exec(line) ?? [];
          return [name, value.trim().replace(/^(["'])(.*)\1$/, '$2')] as const;
        });
  return new Map(
    pairs.map(([name, value]) => [
      name
        .toLowerCase()
        .replace(/[_.$]/g, '')
        .replace(/^(?:nagios|icinga2?)/, ''),
      // A macro that the program does not know stays in the text.
      /^\$[\w.:]+\$$/.test(value) ? '' : value,
    ]),
  );
}
