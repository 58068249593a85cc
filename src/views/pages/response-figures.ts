import { addDays, dayOf, startOfDay } from '../../model/time/day.ts';
import { figuresOf, type Spread } from '../../model/reports/incident-figures.ts';
import type { StatusPage } from '../../model/status-page.ts';
import { impacts } from '../../model/status.ts';
import type { Site } from '../site.ts';
import { incidentResponseMessages } from '../messages/incident-response-messages.ts';

/** Figures as labelled lines; empty when nothing happened. */
export interface FiguresView {
  readonly heading: string;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

const days = 365;

/** How incidents of the last year were handled. */
export function toFigures(
  { incidents, now }: Pick<StatusPage, 'incidents' | 'now'>,
  { page, messages, time }: Site,
): FiguresView {
  const own = incidentResponseMessages(messages.language);
  const startAt = startOfDay(addDays(dayOf(now, page.timeZone), -days), page.timeZone);
  const figures = figuresOf(incidents, { startAt, endAt: now + 1 }, now);
  const counts = impacts
    .toReversed()
    .filter((impact) => figures.incidents[impact] > 0)
    .map((impact) => ({ label: messages.impact[impact], text: String(figures.incidents[impact]) }));
  const spread = (label: string, value: Spread | undefined) =>
    value === undefined
      ? []
      : [
          {
            label,
            text: `${own.median}: ${time.duration(value.medianMs)} · ${own.worst}: ${time.duration(value.worstMs)}`,
          },
        ];
  const { promised, kept } = figures;
  return {
    heading: own.figures,
    lines: [
      ...counts,
      ...spread(own.firstUpdate, figures.firstUpdate),
      ...spread(own.silence, figures.silence),
      ...spread(own.resolve, figures.resolve),
      ...(promised > 0
        ? [
            {
              label: own.promisesKept,
              text: `${time.percent(kept / promised)} (${kept}/${promised})`,
            },
          ]
        : []),
    ],
  };
}
