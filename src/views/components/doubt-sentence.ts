import type { Doubt } from '../../model/probes/observation.ts';
import { dayOf } from '../../model/time/day.ts';
import { probeMessages } from '../messages/probe-messages.ts';
import { toSentence, type SentenceView } from '../text/sentence.ts';
import type { PageContext } from '../page-context.ts';

/** Why the status of a component is unknown, with the time as an element of its own. */
export function toDoubtSentence(
  { kind, since, isToday }: Doubt,
  { messages, time }: PageContext,
): SentenceView {
  const view = isToday
    ? time.windowOfDay(dayOf(since, time.timeZone), since, since)
    : time.dateTime(since);
  return toSentence(probeMessages(messages.language)[kind], view);
}

/** The same as text. */
export function doubtText(doubt: Doubt, context: PageContext): string {
  const { before, time, after } = toDoubtSentence(doubt, context);
  return before + time.text + after;
}
