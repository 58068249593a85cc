import type { LanguageMark } from '../text/language-mark.ts';
import type { FactView } from './fact-views.ts';
import type { ReportView } from './report-view.ts';
import type { Counting } from '../text/sentence.ts';
import type { TimeView } from '../time/time-format.ts';
import type { SegmentAttributes } from '../time/timed-segments.ts';
import type { Messages } from '../messages/messages.ts';

/** A report in short, as the home page shows what is open and what is planned. */
export interface ReportCardView extends Pick<
  ReportView,
  'status' | 'href' | 'titleHtml' | 'titleMark' | 'states' | 'notes' | 'facts'
> {
  /** Since when, or for when it is planned. */
  readonly begins: {
    readonly label: string;
    readonly time: TimeView;
    readonly counting?: Counting;
  };
  /** The text of the latest update; while that has none, the introduction. */
  readonly lastUpdate: { readonly html: string; readonly mark: LanguageMark | undefined };
  /** Until when it stands on the page; only of what leaves it by the clock alone. */
  readonly attributes?: SegmentAttributes;
  /** When the next one is due, for where the card is folded. */
  readonly nextUpdate: FactView | undefined;
  /** When the latest update came. */
  readonly updated: TimeView | undefined;
}

export function toReportCard(report: ReportView, messages: Messages): ReportCardView {
  const latest = report.updates[0];
  return {
    ...report,
    begins:
      report.kind === 'maintenance'
        ? { label: messages.window, time: report.when }
        : { label: messages.started, time: report.startedAt, counting: 'lasting' },
    lastUpdate: latest?.html
      ? { html: latest.html, mark: latest.mark }
      : { html: report.introduction, mark: report.introductionMark },
    nextUpdate: report.facts.find(({ overdue }) => overdue !== undefined),
    updated: report.updatedAt,
  };
}
