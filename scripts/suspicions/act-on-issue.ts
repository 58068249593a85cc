import { ownersToMention } from '../../src/model/duty/owners.ts';
import { similarIncidents } from '../../src/model/reports/similar-incidents.ts';
import type { Suspicion, SuspicionStep } from '../../src/model/suspicions/suspicion.ts';
import { ownComments, ownIssues } from '../../src/sources/github/reports/issue-text.ts';
import { parseIssueAnswer } from '../../src/sources/github/answers/issue-answers.ts';
import type { Sighting } from '../../src/suspicions/next-suspicion.ts';
import { createPageContext } from '../../src/views/page-context.ts';
import { toOwnerMarkdown } from '../../src/views/tools/owner-lines.ts';
import { toSimilarMarkdown } from '../../src/views/tools/similar-text.ts';
import { toSuspicionRemark, toSuspicionText } from '../../src/views/tools/suspicion-messages.ts';
import { expectList, parsed } from '../github/list-pages.ts';
import { addLabel, createComment, createIssue, setIssueState } from '../github/write.ts';
import type { Follower } from './follow-issues.ts';

/** The most past incidents that an issue names: as many as somebody reads who was woken. */
const mostSimilar = 3;

export interface IssueWriter extends Follower {
  readonly onDuty: readonly string[];
  readonly sightings: ReadonlyMap<string, Sighting>;
  readonly record: (key: string, edit: (suspicion: Suspicion) => Suspicion) => Promise<void>;
}

/**
 * Carries out the steps that a suspicion owes, in order, and remembers those that are done.
 * @param isRetry whether it was tried before, and may have been done
 * @throws GitHubError at the first that does not work
 */
export async function actOnIssue(
  key: string,
  suspicion: Suspicion,
  writer: IssueWriter,
  isRetry: boolean,
): Promise<void> {
  let { issue } = suspicion;
  let done = 0;
  try {
    for (const step of suspicion.owed) {
      if (step.do === 'open') issue ??= await openIssue(key, suspicion, writer, isRetry);
      else if (issue !== undefined) await doStep(step, issue, suspicion, writer);
      done += 1;
    }
  } finally {
    await writer.record(key, ({ claimedAt, ...each }) => ({
      ...each,
      ...(issue !== undefined && { issue }),
      owed: each.owed.slice(done),
      ...(each.owed.length > done && claimedAt !== undefined && { claimedAt }),
    }));
  }
}

async function doStep(
  step: Exclude<SuspicionStep, { do: 'open' }>,
  issue: number,
  suspicion: Suspicion,
  { client, settings, now, timeZone }: IssueWriter,
): Promise<void> {
  switch (step.do) {
    case 'label':
      return addLabel(client, issue, settings.labels.incident[0] ?? 'incident');
    case 'reopen':
      return setIssueState(client, issue, { state: 'open' });
    case 'close':
      return setIssueState(client, issue, { state: 'closed', state_reason: step.reason });
    case 'comment': {
      const text = toSuspicionRemark(suspicion, step.remark, now, timeZone);
      await createComment(client, issue, `${ownComments.remark}\n${text}`);
    }
  }
}

async function openIssue(
  key: string,
  suspicion: Suspicion,
  writer: IssueWriter,
  isRetry: boolean,
): Promise<number> {
  const { client, settings, sightings, now, timeZone, onDuty, content, rota } = writer;
  const mark = `${ownIssues.suspicion}\n<!-- ${key} ${new Date(suspicion.since).toISOString()} -->`;
  const opened = isRetry ? await findOpened(mark, writer) : undefined;
  if (opened !== undefined) return opened;
  const sighting = sightings.get(key);
  const confirmsAt = suspicion.since + (sighting?.publishAfterMs ?? Infinity);
  const details = sighting?.state.kind === 'wrong' ? sighting.state.details : [];
  const ids = suspicion.components.map(({ id }) => id);
  const situation = { text: [suspicion.title, ...details].join('\n'), componentIds: ids };
  const past = similarIncidents(situation, content.incidents).slice(0, mostSimilar);
  const text = toSuspicionText(suspicion, {
    details,
    onDuty: [...new Set([...onDuty, ...ownersToMention(ids, content.page, { rota, now })])],
    care: toOwnerMarkdown(ids, content.page),
    similar: toSimilarMarkdown(past, createPageContext(content.page)),
    confirmsAt: confirmsAt < Infinity ? Math.max(confirmsAt, now) : undefined,
    isForMaintainers: sighting?.isForMaintainers ?? false,
    label: settings.labels.incident[0] ?? 'incident',
    timeZone,
  });
  return createIssue(client, { title: suspicion.title, body: `${mark}\n${text}` });
}

/**
 * An issue that we opened although GitHub's answer got lost: found by its mark and its author among the 100 issues
 * updated last.
 */
async function findOpened(mark: string, { client }: IssueWriter): Promise<number | undefined> {
  const what = `the issues of ${client.repository}`;
  const path = '/issues?state=all&sort=created&direction=desc&per_page=100';
  for (const entry of expectList(what, await client.ask({ path, what }))) {
    const issue = parsed(what, () => parseIssueAnswer(entry));
    const isOurs =
      issue &&
      (issue.author?.isBot === true ||
        issue.association === 'OWNER' ||
        issue.association === 'MEMBER');
    if (isOurs && issue.body.startsWith(mark)) return issue.number;
  }
  return undefined;
}
