import { expect, test } from 'vitest';

import {
  at,
  openIssue,
  openSyncProjectForEachTest,
  project,
  quiet,
} from '../support/synced-issue.ts';

openSyncProjectForEachTest();

const form = '### What users see\n\nRequests fail.\n\n### Components\n\napi\n';
const roleOf = (login: string) => `GET /repos/acme/status/collaborators/${login}/permission 200`;
/** The comments of the sync on an issue. */
const said = (number: number) =>
  project.fake.repository.find(number)?.comments.map(({ body }) => body) ?? [];
/** A sync of a page that was synced before. */
async function syncAgain() {
  await project.sync();
  return project.sync();
}

test('issues that are switched off are one notice and no failure', async () => {
  const gone = { status: 410, body: { message: 'Issues has been disabled in this repository.' } };
  project.fake.faults.add(/GET .*\/issues\?/, gone);
  const run = await project.run('sync', [], { GITHUB_ACTIONS: 'true' });
  expect({ code: run.code, stderr: run.stderr }).toEqual({ code: 0, stderr: '' });
  expect(run.stdout.match(/::notice::Issues are switched off in acme\/status.+/g)).toHaveLength(1);
});

test('a setting switches the sync off: nothing is asked', async () => {
  project.writePage('sync: false');
  openIssue();
  const { code, requests } = await project.sync();
  expect({ code, requests, reports: project.reports() }).toEqual({
    code: 0,
    requests: [],
    reports: [],
  });
});

test('the first sync creates the labels that put issues on the page, and no later one', async () => {
  openIssue();
  await project.sync();
  const names = () => project.fake.repository.labels.map(({ name }) => name);
  expect(names()).toEqual(['incident', 'maintenance']);
  project.fake.repository.labels.length = 0;
  expect((await project.sync()).code).toBe(0);
  expect(names()).toEqual([]);
});

test('where labels have other names, one of each kind is enough', async () => {
  project.writePage('labels: { incident: [outage, trouble], maintenance: work }');
  project.fake.repository.labels.push({ name: 'Trouble', color: 'ff0000', description: null });
  await project.sync();
  expect(project.fake.repository.labels.map(({ name }) => name)).toEqual(['Trouble', 'work']);
});

test('one of several labels that is gone is said when anything has changed', async () => {
  project.writePage(`${quiet}\nlabels: { incident: [incident, trouble] }`);
  project.fake.repository.labels.push({ name: 'incident', color: 'ff0000', description: null });
  openIssue();
  const { code, stdout } = await project.sync();
  expect(code).toBe(0);
  expect(stdout).toContain('Warning: The repository has no label "trouble"');
  expect((await project.sync()).requests.join()).not.toContain('/labels');
});

test('a token that may create no labels is a warning', async () => {
  const refused = { status: 403, body: { message: 'Resource not accessible by integration' } };
  project.fake.faults.add(/POST .*\/labels/, refused);
  const { code, stdout } = await project.sync();
  expect(code).toBe(0);
  expect(stdout).toContain('Warning: The labels that put issues on the page could not be created');
});

test('a form whose label GitHub dropped is answered once, and the label is there', async () => {
  openIssue({ labels: [], body: form, createdAt: Date.now() });
  const first = await project.sync();
  expect(first.stdout).toContain('Issue #1 has the form\'s headings and no label "incident"');
  expect(said(1)).toEqual([expect.stringContaining('no label `incident`')]);
  await syncAgain();
  expect(said(1)).toHaveLength(1);
  project.fake.repository.find(1)?.label('incident', { at: Date.now() });
  await project.sync();
  expect(project.reports()).toHaveLength(1);
  expect(said(1)[0]).toContain('can be used on the status page now');
});

test.each([
  ['a maintenance', '### Scheduled for\n\n2026-12-01 08:00 UTC\n', ['`maintenance`']],
  ['prose', 'Requests fail.', []],
])('%s without a label', async (_, body, labels) => {
  openIssue({ labels: [], body, createdAt: Date.now() });
  await project.sync();
  expect(said(1)).toEqual(labels.map((label) => expect.stringContaining(label) as unknown));
});

test('an author whose membership is private is asked for by role, once', async () => {
  project.fake.repository.roles.set('ana', 'write');
  openIssue({ association: 'NONE' });
  openIssue({ association: 'CONTRIBUTOR', createdAt: at(5) }).comment('More.', {
    at: at(6),
    association: 'NONE',
  });
  const { requests } = await project.sync();
  expect(requests.filter((each) => each.includes('/collaborators/'))).toEqual([roleOf('ana')]);
  expect(project.reports()).toHaveLength(2);
  expect(project.read(project.reports()[1]!)).toContain('More.');
});

test.each(['read', 'triage'])('a collaborator who may only %s is no maintainer', async (role) => {
  project.fake.repository.roles.set('ana', role);
  openIssue({ association: 'COLLABORATOR', createdAt: Date.now() });
  await project.sync();
  expect(project.reports()).toEqual([]);
  expect(said(1)).toEqual([
    expect.stringMatching(/not on the status page, because `ana` is not known.+trusted_logins/),
  ]);
});

test('an issue that is not published says why, once, and says when it can be', async () => {
  openIssue({ association: 'NONE', createdAt: Date.now() });
  await syncAgain();
  expect(said(1)).toHaveLength(1);
  project.writePage('trusted_logins: [ana]');
  await project.sync('--full');
  expect(project.reports()).toHaveLength(1);
  expect(said(1)[0]).toContain('can be used on the status page now');
});

test('a first sync of a history of years answers nobody', async () => {
  openIssue({ association: 'NONE' });
  await project.sync();
  expect(said(1)).toEqual([]);
});

test('where roles may not be asked for, the word of GitHub for an author counts', async () => {
  const refused = { status: 403, body: { message: 'Resource not accessible by integration' } };
  project.fake.faults.add(/GET .*\/collaborators\//, refused, refused);
  openIssue({ association: 'COLLABORATOR' });
  openIssue({ association: 'NONE', author: 'eve', createdAt: at(5) });
  const { code, stdout } = await project.sync();
  expect(code).toBe(0);
  expect(project.reports()).toHaveLength(1);
  expect(stdout).toContain('The role of ana may not be asked for');
});
