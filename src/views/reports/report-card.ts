import type { LanguageMark } from '../text/language-mark.ts';
import type { FactView } from './fact-views.ts';
import type { AffectedView } from './report-head.ts';
import type { ReportState, ReportView } from './report-view.ts';
import type { Counting } from '../text/sentence.ts';
import type { TimeView } from '../time/time-format.ts';
import { mapSegments, type SegmentAttributes, type TimedSegments } from '../time/timed-segments.ts';
import type { Site } from '../site.ts';

/** A report in short, as the home page shows what is open and what is planned. */
export interface ReportCardView extends Pick<
  ReportView,
  'status' | 'href' | 'titleHtml' | 'titleMark' | 'notes' | 'facts'
> {
  readonly states: TimedSegments<CardState>;
  /** Since when, or for when it is planned. */
  readonly begins: {
    readonly label: string;
    readonly time: TimeView;
    readonly counting?: Counting;
  };
  /** The text of the latest update that has one, else the introduction. */
  readonly lastUpdate: { readonly html: string; readonly mark: LanguageMark | undefined };
  /** When it is on the page; only for reports that leave it with time alone. */
  readonly attributes?: SegmentAttributes;
  /** When the next update is due, for the folded card. */
  readonly nextUpdate: FactView | undefined;
  /** When the latest update came. */
  readonly updated: TimeView | undefined;
}

/** What a card shows of a report for a stretch of time. */
export interface CardState extends Pick<ReportState, 'label' | 'isOverrun'> {
  readonly affected: readonly AffectedLine[];
  /** All components by name, below the texts; only when `affected` is shortened. */
  readonly allAffected: readonly AffectedLine[] | undefined;
}

/** Components that are in the same state: `API and Dashboard`. */
export interface AffectedLine extends Pick<AffectedView, 'state'> {
  readonly names: string;
}

export function toReportCard(report: ReportView, site: Site): ReportCardView {
  const told = report.updates.find(({ html }) => html !== '');
  const { messages } = site;
  return {
    ...report,
    states: mapSegments(report.states, (state) => ({
      ...state,
      affected: toLines(state.affected, site),
      allAffected: state.allAffected && toLines(state.allAffected, site),
    })),
    begins:
      report.kind === 'maintenance'
        ? { label: messages.window, time: report.when }
        : { label: messages.started, time: report.startedAt, counting: 'lasting' },
    lastUpdate: told
      ? { html: told.html, mark: told.mark }
      : { html: report.introduction, mark: report.introductionMark },
    nextUpdate: report.facts.find(({ overdue }) => overdue !== undefined),
    updated: report.updatedAt,
  };
}

/** A line for each state, with all components in it. */
function toLines(affected: readonly AffectedView[], { time }: Site): AffectedLine[] {
  return [...Map.groupBy(affected, ({ state }) => state?.status).values()].map((list) => {
    const { state } = list[0]!;
    return { names: time.list(list.map(({ name }) => name)), ...(state && { state }) };
  });
}
