import { barDays } from '../../model/components/bar-days.ts';
import { allComponentStates } from '../../model/components/component-state.ts';
import type { StatusPage } from '../../model/status-page.ts';
import type { Messages } from '../messages/messages.ts';
import { aboutMessages } from '../messages/about-messages.ts';
import type { Site } from '../site.ts';

type Section = ReturnType<Messages['rules']>[number];

/** The rules of the page in words, with this page's own figures in them. */
export function toAbout(status: StatusPage, site: Site): readonly Section[] {
  const { messages, page, time } = site;
  const { degraded_performance, partial_outage, major_outage } = page.weights;
  return [
    ...messages.rules({
      timeZone: page.timeZone,
      days: barDays,
      weights: {
        degraded: time.percent(degraded_performance),
        partial: time.percent(partial_outage),
        major: time.percent(major_outage),
      },
    }),
    ...toSources(status, site),
  ];
}

/** The sources of the page other than reports, if there are any. */
function toSources(status: StatusPage, { messages, page }: Site): Section[] {
  const { heading, probes, upstreams } = aboutMessages(messages.language);
  const isProbed = allComponentStates(status).some(({ observations }) => observations.length > 0);
  const paragraphs = [...(isProbed ? [probes] : []), ...(page.upstreams ? [upstreams] : [])];
  return paragraphs.length > 0 ? [{ heading, paragraphs }] : [];
}
