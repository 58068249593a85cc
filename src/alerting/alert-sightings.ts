import type { Content } from '../model/content.ts';
import type { Template } from '../sources/templates/template-file.ts';
import type { Sighting } from '../suspicions/next-suspicion.ts';
import { componentName } from '../views/components/component-index.ts';
import { alertReportMessages } from '../views/messages/alert-report-messages.ts';
import { createPageContext } from '../views/page-context.ts';
import type { RoutePlan } from './alert-plan.ts';
import { wordingOf } from './report-wording.ts';

interface Known {
  readonly content: Content;
  readonly templates: readonly Template[];
}

/** The alerts of all routes, as sightings for the suspicions. */
export function alertSightings(
  plans: readonly RoutePlan[],
  { content, templates }: Known,
): Sighting[] {
  const { messages, time } = createPageContext(content.page);
  const reportMessages = alertReportMessages(messages.language);
  const { again, monitoring, resolved } = reportMessages;
  return plans.map(({ key, route, state }) => {
    const template = templates.find(({ id }) => id === route.template);
    const name = componentName(route.component, content);
    const { title, status, opened } = wordingOf(route, template, { name }, reportMessages, time);
    return {
      source: 'alert',
      id: key,
      components: [{ id: route.component, status }],
      state,
      publishAfterMs: route.publishAfterMs,
      isForMaintainers: false,
      messages: { title, opened: opened(undefined), again, monitoring, resolved },
      quietMs: route.quietMs,
    };
  });
}
