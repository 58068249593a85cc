import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileTitles } from '../../../../test/support/hostile-titles.ts';
import { runs } from '../../../../test/support/property-runs.ts';
import { defaultGitHubSettings } from '../../../model/page/github-settings.ts';
import { incidentStatuses, maintenanceStatuses } from '../../../model/status.ts';
import { isWarning } from '../../../model/problem.ts';
import { KnownComponents } from '../../page/known-components.ts';
import { isFileName } from '../../text/file-name.ts';
import { authorAssociations } from '../../../model/page/github-settings.ts';
import type { GitHubEvent, GitHubHistory } from '../answers/issue-data.ts';
import { decideIssue, type IssueDecision } from './decision.ts';
import { formFields } from './issue-form.ts';
import { formatIncident, parseIncident } from '../../reports/incident-file.ts';
import { formatMaintenance, parseMaintenance } from '../../reports/maintenance-file.ts';
import { checkPlaceholders } from '../../templates/placeholder.ts';
import { ProblemList } from '../../problem-list.ts';

const components = [
  { id: 'api', name: 'API', retired: false },
  { id: 'dashboard', name: 'Dash board: EU', retired: false },
];
const T0 = Date.UTC(2026, 2, 14, 9, 58);

const instant = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -60, max: 3_000 }).map((n) => T0 + n * 1000) },
  fc.integer({ min: 0, max: 4_000_000_000 }).map((n) => n * 1000),
);
const word = fc.constantFrom(...incidentStatuses, ...maintenanceStatuses, 'In progress', 'Update');
const bit = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(...hostileTitles),
  fc.constantFrom(
    '```',
    '~~~',
    '<!--',
    '-->',
    '<pre>',
    '---',
    '+++',
    '# x',
    '## Resolved — 2026-03-14 10:00 UTC',
    '- Components: api partial_outage',
    '- Components: nope partial_outage, api broken',
    '- Next update: 2026-03-14 11:00 UTC',
    '- Next update: soon',
    '- Workaround: **x** \u0007',
    '- Scheduled for: 2026-04-02 08:00 UTC',
    '- Scheduled until: 2026-04-02 10:00 UTC',
    '- Affected: \u2028',
    '/internal x',
    '/status monitoring',
    '/status nope',
    '   - ```',
    '  ## y',
    ...Object.values(formFields).map((label) => `### ${label}`),
    'api, dashboard: major outage',
    '_No response_',
    '[[what users see]]',
    '[[[x]]] [[y]](z)',
    'critical',
    'partial_outage',
  ),
  word.map((each) => `**${each}** text`),
  word.map((each) => `${each}: text`),
);
const body = fc.oneof(
  fc.array(bit, { maxLength: 8 }).map((parts) => parts.join('\n')),
  fc.array(bit, { maxLength: 8 }).map((parts) => parts.join('\r\n\r\n')),
);
const label = fc.oneof(
  fc.constantFrom(
    'incident',
    'maintenance',
    'component: api',
    'API',
    'Dash board: EU',
    'api: partial outage',
  ),
  fc.constantFrom(
    'dashboard: major_outage',
    'component: nope',
    'impact: major',
    'impact: nope',
    'bug',
  ),
  word.map((each) => `status: ${each}`),
);
const user = fc.constantFrom(
  undefined,
  { login: 'ana', isBot: false },
  { login: 'stranger', isBot: false },
  { login: 'stale[bot]', isBot: true },
);
const association = fc.constantFrom(...authorAssociations);
const base = { at: instant, actor: user };
const reason = fc.constantFrom(
  'completed' as const,
  'not_planned' as const,
  'duplicate' as const,
  undefined,
);
const event: fc.Arbitrary<GitHubEvent> = fc.oneof(
  fc.record({
    ...base,
    kind: fc.constant('commented' as const),
    id: fc.nat(),
    url: fc.constant(''),
    association,
    updatedAt: instant,
    body,
    hiddenAs: fc.constantFrom(undefined, undefined, 'spam'),
  }),
  fc.record({ ...base, kind: fc.constantFrom('labeled' as const, 'unlabeled' as const), label }),
  fc.record({ ...base, kind: fc.constant('renamed' as const), from: bit, to: bit }),
  fc.record({ ...base, kind: fc.constant('closed' as const), reason }),
  fc.record({ ...base, kind: fc.constant('reopened' as const) }),
);
const history: fc.Arbitrary<GitHubHistory> = fc.record({
  issue: fc.record({
    nodeId: fc.constant('I_1'),
    number: fc.integer({ min: 1, max: 1e9 }),
    url: fc.constant('https://github.com/a/b/issues/1'),
    title: bit,
    body,
    author: user,
    association,
    createdAt: instant,
    updatedAt: instant,
    closedAt: fc.option(instant, { nil: undefined }),
    isOpen: fc.boolean(),
    closedReason: reason,
    isLocked: fc.boolean(),
    lockReason: fc.constantFrom(undefined, 'spam', 'resolved'),
    labels: fc.array(label, { maxLength: 6 }).map((all) => ['incident', ...all]),
  }),
  events: fc.array(event, { maxLength: 12 }),
  readAt: instant,
});

function read(decision: Extract<IssueDecision, { kind: 'report' }>) {
  const id = decision.path.replace(/^\w+\//, '').replace(/\.md$/, '');
  const list = new ProblemList(decision.path);
  const directory = new KnownComponents(['api', 'dashboard']);
  const parse = decision.path.startsWith('incidents/') ? parseIncident : parseMaintenance;
  const report = parse(id, decision.text, directory, list);
  checkPlaceholders(decision.text, list);
  return { id, report, errors: list.problems.filter((problem) => !isWarning(problem)) };
}

describe('whatever an issue holds', () => {
  const context = {
    settings: { ...defaultGitHubSettings, acceptOutsideReports: true },
    components,
    roles: new Map([['ana', 'write']]),
    messages: { issue: (number: number) => `#${number}`, published: { restInIssue: '…' } },
  };
  test.each(['incident', 'maintenance'])('its %s reads back without an error', (kind) => {
    const numRuns = runs(200);
    let reports = 0;
    fc.assert(
      fc.property(history, (any) => {
        const labels = any.issue.labels.map((each) => (each === 'incident' ? kind : each));
        const window =
          '- Scheduled for: 2026-04-02 08:00 UTC\n- Scheduled until: 2026-04-02 10:00 UTC\n';
        const text = kind === 'maintenance' ? window + any.issue.body : any.issue.body;
        const issue = { ...any.issue, association: 'MEMBER' as const, labels, body: text };
        const decision = decideIssue({ ...any, issue }, context);
        if (decision.kind !== 'report') return;
        reports += 1;
        const { id, report, errors } = read(decision);
        expect(errors).toEqual([]);
        expect(report?.report.issue).toBe(issue.number);
        // Nothing that a text holds may swallow or add an update: what was read is what was written.
        const again =
          report?.report.kind === 'incident'
            ? formatIncident(report.report)
            : formatMaintenance(report!.report);
        expect(again).toBe(decision.text);
        const shown = /^## \w/gm;
        expect(report?.report.updates.length).toBeLessThanOrEqual(
          decision.text.match(shown)?.length ?? 0,
        );
        expect(report?.report.updates.length).toBeGreaterThan(kind === 'incident' ? 0 : -1);
        expect(isFileName(id)).toBe(true);
        expect(decideIssue({ ...any, issue }, context)).toEqual(decision);
      }),
      { numRuns },
    );
    expect(reports).toBeGreaterThan(numRuns / 10);
  });

  test('a stranger never reaches the page by default', () => {
    fc.assert(
      fc.property(history, (any) => {
        const stranger = { login: 'stranger', isBot: false };
        const mark = 'INJECTED';
        const issue = {
          ...any.issue,
          title: mark,
          body: mark,
          author: stranger,
          association: 'NONE' as const,
        };
        const events = any.events.map((each) =>
          each.kind === 'commented' &&
          !['OWNER', 'MEMBER', 'COLLABORATOR'].includes(each.association)
            ? { ...each, body: mark }
            : each,
        );
        const strict = { ...context, roles: new Map(), settings: defaultGitHubSettings };
        expect(decideIssue({ ...any, issue, events }, strict).kind).toBe('refused');
        const own = { ...issue, title: 'x', body: 'x', association: 'OWNER' as const };
        const shown = decideIssue(
          { ...any, issue: own, events: events.filter(({ kind }) => kind !== 'renamed') },
          strict,
        );
        expect(shown.kind === 'report' && shown.text.includes(mark)).toBe(false);
      }),
    );
  });
});
