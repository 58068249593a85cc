import { isMap } from '../../../model/text/json.ts';
import type { z } from 'zod';

import { issueTools, type IssueTool } from '../../../model/alerts/issue-source.ts';
import type { KnownComponents } from '../../page/known-components.ts';
import { guessKeys } from '../../yaml/other-tools-keys.ts';
import { guessValues } from '../../yaml/values/value-cures.ts';
import { RouteSchema } from './alerts-schema.ts';

/** The routes that a component alone, a map of another form, or a list of such may mean; undefined when one cannot be told. */
export function guessRoutes(
  found: unknown,
  known: KnownComponents | undefined,
): object[] | undefined {
  // `api: { severity: page }`
  const isByName =
    isMap(found) &&
    Object.keys(found).length > 0 &&
    Object.entries(found).every(([id, each]) => known?.has(id) && isMap(each));
  if (isByName) {
    return Object.entries(found).map(([component, match]) => ({ match, component }));
  }
  const [pair] = pairsOf(found, known);
  if (pair) return pairsOf(found, known);
  const entries =
    typeof found === 'string' ? found.split(/\s*[,;]\s*/) : [found].flat().flatMap(rulesOf);
  const routes = entries.map((each) =>
    typeof each === 'string'
      ? { match: { severity: 'page' }, component: known?.meant(each) ?? each }
      : guessRoute(each, known),
  );
  return routes.every((each) => each !== undefined) ? routes : undefined;
}

/** `ApiDown: api`, `ApiDown -> api`: the name of an alert and its component. Empty when one of them is something else. */
function pairsOf(found: unknown, known: KnownComponents | undefined): object[] {
  const written = [found].flat().flatMap((each): [string, unknown][] => {
    if (isMap(each)) return Object.entries(each);
    const [, alert, component] = /^(\S+)\s*(?:->|=>|→)\s*(\S+)$/.exec(String(each)) ?? [];
    return alert === undefined ? [['', undefined]] : [[alert, component]];
  });
  const pairs = written.flatMap(([alertname, component]) =>
    typeof component === 'string' && known?.has(component) && !(alertname in RouteSchema.shape)
      ? [{ match: { alertname }, component }]
      : [],
  );
  return pairs.length === written.length ? pairs : [];
}

/** The alerts that a group of Prometheus' rules has, by their names; anything else stays as it is. */
function rulesOf(entry: unknown): unknown[] {
  if (!isMap(entry)) return [entry];
  const { rules, alert } = entry;
  if (Array.isArray(rules)) return rules.flatMap(rulesOf);
  return [typeof alert === 'string' && 'expr' in entry ? { alertname: alert } : entry];
}

/** Further keys of routes in other tools, which no alert has. */
const ofOtherTools =
  /^(?:continue|receiver|title|name|message|text|resolve|description|summary|comment|notes?|group_\w+|repeat_interval|\w+_time_intervals)$/i;

/** The labels beside the keys of a route, or under another name, are those that it has to match. */
function guessRoute(entry: unknown, known: KnownComponents | undefined): object | undefined {
  if (!isMap(entry)) return undefined;
  const names = Object.keys(RouteSchema.shape);
  let match: Record<string, unknown> = {};
  const route: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(entry)) {
    if (ofOtherTools.test(key)) continue;
    if (key === 'not' && isMap(value)) {
      match['not'] = value;
      continue;
    }
    const [name] = names.includes(key) ? [key] : guessKeys(key, names);
    const isLabel = Object(value) !== value && value !== null;
    const cured = name === undefined || name in route ? undefined : fitting(name, value, known);
    if (name === 'match') match = { ...guessLabels(value), ...match };
    else if (cured !== undefined) route[name!] = cured;
    else if (isLabel && !names.includes(key))
      match[/^alert(?:[-_ ]?name)?$/i.test(key) ? 'alertname' : key] = value;
    else return undefined;
  }
  if (Object.keys(match).length === 0) return undefined;
  const { component = known?.ids[0] ?? 'api', ...rest } = route;
  const meant = { match, component, ...rest };
  return RouteSchema.safeParse(meant).success ? meant : undefined;
}

/** The value that may stand under a key of a route. */
function fitting(name: string, value: unknown, known: KnownComponents | undefined): unknown {
  if (name === 'component') {
    return typeof value === 'string' ? known?.meant(value) : undefined;
  }
  const schema = (RouteSchema.shape as Readonly<Record<string, z.ZodType>>)[name];
  return [value, ...guessValues(value)].find((each) => schema?.safeParse(each).success);
}

/** The labels that `match` may mean; those of a page where none are said, as none would take every alert. */
export function guessMatch(found: unknown): Record<string, unknown> {
  const labels = Object.fromEntries(
    Object.entries(guessLabels(found)).map(([name, value]) => [
      name,
      typeof value === 'string' ? guessPatterns(value) : value,
    ]),
  );
  return Object.keys(labels).length > 0 ? labels : { severity: 'page' };
}

const matcher =
  /^\{?\s*["']?([A-Za-z_][\w.-]*)["']?\s*(=~|!=|!~|==?|:| (?=[^\s=]+$))\s*["']?([^"'{}]+?)["']?\s*\}?$/;

/** Labels as monitoring tools write them, `severity="page"`, also where YAML read them as keys; a name alone is that of an alert. */
function guessLabels(found: unknown): Record<string, unknown> {
  if (Array.isArray(found) && found.length > 0 && found.every(isMap))
    return Object.assign({}, ...found) as Record<string, unknown>;
  if (isMap(found)) {
    const without = Object.entries(found).filter(([, value]) => isExcluding(value));
    if (without.length > 0) {
      const rest = Object.entries(found).filter(([, value]) => !isExcluding(value));
      const not = without.map(([name, value]) => [name, guessPatterns(String(value))]);
      return { ...Object.fromEntries(rest), not: Object.fromEntries(not) as object };
    }
    if (!Object.values(found).includes(null)) return found;
    const pairs = Object.entries(found).map(([key, value]) =>
      value === null ? guessLabels(key) : { [key]: value },
    );
    return Object.assign({}, ...pairs) as Record<string, unknown>;
  }
  const texts = (
    Array.isArray(found) ? found : (typeof found === 'string' ? found : '').split(/\s*,\s*/)
  ).map(String);
  const labels: Record<string, unknown> = {};
  const not: Record<string, unknown> = {};
  for (const text of texts) {
    const [, name, mark = '', value = ''] = matcher.exec(text.trim()) ?? [];
    const own = /^[\w.-]+$/.exec(text.trim())?.[0];
    const wanted = mark.endsWith('~') ? guessPatterns(value) : value;
    if (name === undefined) Object.assign(labels, own === undefined ? {} : { alertname: own });
    else (mark.startsWith('!') ? not : labels)[name] = wanted;
  }
  return { ...labels, ...(Object.keys(not).length > 0 && { not }) };
}

/** `!=test`, `!~test` */
const isExcluding = (value: unknown) => typeof value === 'string' && value.startsWith('!');

/** `api|web.*` */
function guessPatterns(expression: string): string | string[] {
  const parts = expression
    .replace(/^[!=~]+/, '')
    .replace(/^[/^(]+|[/)$]+$/g, '')
    .split('|')
    .map((part) => part.replace(/\.[*+]$/, '*'));
  return parts.length === 1 ? parts[0]! : parts;
}

const logins: Readonly<Record<IssueTool, string>> = {
  sentry: 'sentry-io[bot]',
  healthchecks: 'healthchecks-io[bot]',
  gatus: 'gatus',
  upptime: 'github-actions[bot]',
};

/** The accounts that open issues, from the names of their tools; undefined when one of them is none that we read. */
export function guessIssueSources(found: unknown): object[] | undefined {
  const names = typeof found === 'string' ? found.split(/[\s,;]+/) : [found].flat();
  const tools = names.map((name) =>
    typeof name === 'string'
      ? issueTools.find((tool) => name.toLowerCase().startsWith(tool))
      : undefined,
  );
  return tools.every((tool) => tool !== undefined)
    ? tools.map((tool) => ({ from: logins[tool], tool }))
    : undefined;
}
