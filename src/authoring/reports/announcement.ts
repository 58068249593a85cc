import type { Instant } from '../../model/time/instant.ts';
import { formatAnnouncement } from '../../sources/reports/announcement-file.ts';
import type { Edit } from '../edit.ts';
import type { AuthoringContext } from './incident.ts';
import { Refusal } from '../refusal.ts';
import { newReportId } from './report-id.ts';

export interface NewAnnouncement {
  readonly id?: string;
  readonly key?: string;
  readonly title: string;
  readonly fromAt: Instant;
  readonly untilAt?: Instant;
  readonly pinned: boolean;
  /** Markdown. */
  readonly message: string;
}

/** @throws Refusal when it cannot be written as asked. */
export function draftAnnouncement(
  request: NewAnnouncement,
  { page, taken }: AuthoringContext,
): Edit {
  const { title, fromAt, untilAt, pinned, message, key } = request;
  if (untilAt !== undefined && untilAt <= fromAt) {
    throw new Refusal('It would end before or when it begins.');
  }
  const id = newReportId(request.id, { title, at: fromAt, timeZone: page.timeZone }, taken);
  const after = formatAnnouncement({
    kind: 'announcement',
    id,
    title,
    fromAt,
    ...(untilAt !== undefined && { untilAt }),
    pinned,
    ...(key !== undefined && { key }),
    body: message,
  });
  return { kind: 'announcement', id, before: undefined, after };
}
