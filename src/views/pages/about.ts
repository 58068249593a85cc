import { barDays } from '../../model/components/bar-days.ts';
import type { Site } from '../site.ts';
import type { Messages } from '../messages/messages.ts';

/** The rules of the page in words, with this page's own figures in them. */
export function toAbout({ messages, page, time }: Site): ReturnType<Messages['rules']> {
  const { degraded_performance, partial_outage, major_outage } = page.weights;
  return messages.rules({
    timeZone: page.timeZone,
    days: barDays,
    weights: {
      degraded: time.percent(degraded_performance),
      partial: time.percent(partial_outage),
      major: time.percent(major_outage),
    },
  });
}
