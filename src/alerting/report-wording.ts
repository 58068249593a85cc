import type { Route } from '../model/alerts/route.ts';
import type { Component } from '../model/components/component.ts';
import type { WrittenStatus } from '../model/status.ts';
import type { Instant } from '../model/time/instant.ts';
import { fillPlaceholders, placeholdersIn } from '../sources/templates/placeholder.ts';
import type { Template } from '../sources/templates/template-file.ts';
import type { AutomaticReportMessages } from '../views/messages/automatic-report-messages.ts';
import type { TimeFormat } from '../views/time/time-format.ts';

/** The texts of a report that alerts open: those of a template, or our own. */
export interface ReportWording {
  readonly title: string;
  readonly status: WrittenStatus;
  /** Whether its text promises the next update. */
  readonly promises: boolean;
  readonly opened: (promisedAt: Instant | undefined) => string;
}

/** Nobody is there to fill gaps, so a sentence with an open gap is left out. */
export function wordingOf(
  route: Route,
  template: Template | undefined,
  component: Pick<Component, 'name'>,
  messages: AutomaticReportMessages,
  time: TimeFormat,
): ReportWording {
  const filled = (text: string, promisedAt?: Instant) =>
    fillPlaceholders(
      text,
      new Map([
        ['components', component.name],
        ...(promisedAt === undefined
          ? []
          : [['next update', time.dateTime(promisedAt).text] as const]),
      ]),
    );
  const title = template?.title === undefined ? undefined : filled(template.title);
  const body = template?.body ?? '';
  return {
    title:
      title === undefined || placeholdersIn(title).length > 0
        ? messages.title(component.name)
        : title,
    status: route.status ?? troubleOf(template?.componentStatus) ?? 'major_outage',
    promises: /\[\[next update\]\]/i.test(body),
    opened: (promisedAt) => withoutGaps(filled(body, promisedAt)) || messages.opened,
  };
}

/** A status other than operational, which an alert cannot mean. */
function troubleOf(status: WrittenStatus | undefined): WrittenStatus | undefined {
  return status === 'operational' ? undefined : status;
}

function withoutGaps(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) =>
      placeholdersIn(paragraph).length === 0
        ? paragraph
        : paragraph
            .split(/(?<=[.!?…。！？])\s+/)
            .filter((sentence) => placeholdersIn(sentence).length === 0)
            .join(' '),
    )
    .filter((paragraph) => paragraph.trim() !== '')
    .join('\n\n');
}
