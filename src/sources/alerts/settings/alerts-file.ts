import {
  isImpossible,
  takesAllOf,
  type LabelPatterns,
  type Match,
  type Route,
} from '../../../model/alerts/route.ts';
import { isMap } from '../../../model/text/json.ts';
import type { IssueSource } from '../../../model/alerts/issue-source.ts';
import { withUnixLines } from '../../../model/text/lines.ts';
import { msPerMinute } from '../../../model/time/instant.ts';
import type { KnownComponents } from '../../page/known-components.ts';
import type { ProblemList } from '../../problem-list.ts';
import { foldGap, placeholdersIn } from '../../templates/placeholder.ts';
import type { Template } from '../../templates/template-file.ts';
import { parseDuration } from '../../text/duration-text.ts';
import { nearest } from '../../text/nearest.ts';
import { parsePublishing } from '../../text/publishing-text.ts';
import { parseYaml, type YamlSource } from '../../yaml/frontmatter.ts';
import { parseKeysWithoutProblems } from '../../yaml/keys-without-problems.ts';
import { guessIssueSources, guessMatch, guessRoutes } from './guessed-routes.ts';
import { AlertsSchema, type WrittenMatch, type WrittenRoute } from './alerts-schema.ts';

/** What a route may name. */
export interface AlertsContext {
  /** Undefined when the page cannot be read. */
  readonly known: KnownComponents | undefined;
  /** Undefined when templates are not checked. */
  readonly templates: readonly Template[] | undefined;
}

const examples = {
  routes: 'routes:\n  - match: { severity: page }\n    component: api',
  match: 'match: { severity: page }',
  component: 'component: api',
  within: 'within: 10 min',
  count: 'count: 3',
};

/** Gaps that a program fills. */
const automatic = ['components', 'next update'];

/** The contents of `alerts.yml`. */
export interface AlertRules {
  readonly routes: readonly Route[];
  /** The accounts whose issues are alerts as well. */
  readonly issues: readonly IssueSource[];
}

/** Parses `alerts.yml`. Undefined when anything in it is wrong; `problems` has all of it, and warnings. */
export function parseAlertRules(
  text: string,
  { known, templates }: AlertsContext,
  problems: ProblemList,
): AlertRules | undefined {
  const source = parseYaml(withUnixLines(text), problems);
  const parsed =
    source &&
    parseKeysWithoutProblems(AlertsSchema, source, problems, examples, {
      routes: (found) => guessRoutes(found, known),
      match: guessMatch,
      issues: guessIssueSources,
      component: (found) => known?.idsMeant(isMap(found) ? Object.keys(found) : found)?.[0],
    });
  if (!parsed) return undefined;
  const { written, isWhole } = parsed;
  const before: { readonly match: Match; readonly line: number }[] = [];
  const routes = written.routes.map((each, index): Route => {
    const at = (...path: readonly PropertyKey[]) => source.valueAt(['routes', index, ...path]);
    const route = toRoute(each);
    known?.check([each.component], () => at('component'), problems);
    if (each.template !== undefined && templates) {
      checkTemplate(each.template, templates, source, index, problems);
    }
    const taker = before.find((earlier) => takesAllOf(earlier.match, route.match));
    if (isImpossible(route.match)) problems.add('route-dead', at('match'), {});
    else if (taker) problems.add('route-dead', at(), { by: taker.line });
    else before.push({ match: route.match, line: at().line });
    return route;
  });
  const issues = (written.issues ?? []).map(({ from, tool }) => ({ login: from, tool }));
  return isWhole ? { routes, issues } : undefined;
}

function toRoute({
  match,
  component,
  status,
  template,
  after,
  at_least,
  quiet,
  publish,
}: WrittenRoute): Route {
  const { not, ...has } = match;
  const afterMs = after === undefined ? undefined : parseDuration(after);
  return {
    match: { has: toPatterns(has), hasNot: toPatterns(not ?? {}) },
    component,
    ...(status !== undefined && { status }),
    ...(template !== undefined && { template: template.replace(/\.md$/, '') }),
    ...(afterMs !== undefined && { afterMs }),
    ...(at_least && {
      atLeast: { count: at_least.count, withinMs: parseDuration(at_least.within) ?? 0 },
    }),
    quietMs: parseDuration(quiet ?? '') ?? 10 * msPerMinute,
    publishAfterMs: parsePublishing(publish ?? '') ?? 15 * msPerMinute,
  };
}

function toPatterns(written: Omit<WrittenMatch, 'not'>): LabelPatterns {
  return new Map(
    Object.entries(written).map(([name, value]) => {
      const values = Array.isArray(value) ? value : [value];
      return [name, values.map(String)];
    }),
  );
}

function checkTemplate(
  written: string,
  templates: readonly Template[],
  source: YamlSource,
  index: number,
  problems: ProblemList,
): void {
  const place = source.valueAt(['routes', index, 'template']);
  const id = written.replace(/\.md$/, '');
  const template = templates.find((each) => each.id === id);
  if (!template) {
    const known = templates.filter(isFit).map((each) => each.id);
    const near = nearest(id, known);
    const args = { found: written, known, ...(near !== undefined && { nearest: near }) };
    problems.add('template-unknown', place, args);
    return;
  }
  if (!isFit(template)) {
    const reason = template.kind === 'incident' ? 'it has no title' : 'it is not of an incident';
    problems.add('template-unfit', place, { reason });
    return;
  }
  const names = placeholdersIn(`${template.title ?? ''}\n\n${template.body}`).filter(
    (name) => !automatic.includes(foldGap(name)),
  );
  if (names.length > 0) problems.add('template-gaps-left', place, { names });
}

function isFit({ kind, title }: Template): boolean {
  return kind === 'incident' && title !== undefined;
}
