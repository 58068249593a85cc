import type { SuspicionMessages } from '../model/suspicions/suspicion.ts';
import { fillPlaceholders, placeholdersIn } from '../sources/templates/placeholder.ts';
import type { Template } from '../sources/templates/template-file.ts';
import type { AutomaticReportMessages } from '../views/messages/automatic-report-messages.ts';
import { probeReportMessages } from '../views/messages/probe-report-messages.ts';

/** The id of the template for incidents that a probe opens. */
export const probeTemplate = 'probe-failed';

/**
 * The texts of an incident that a probe opens: those of the template if the adopter has changed it, else ours in the
 * language of the page. A template with gaps that only a person can fill is not used.
 */
export function probeMessages(
  component: string,
  template: Template | undefined,
  messages: AutomaticReportMessages,
): SuspicionMessages {
  const { title, ...ours } = messages;
  const texts = new Map([['components', component]]);
  const fill = (text: string) => fillPlaceholders(text, texts);
  const written = template && {
    title: template.title === undefined ? title(component) : fill(template.title),
    opened: fill(template.body).trim(),
  };
  const isUsable =
    template !== undefined &&
    !isAsShipped(template) &&
    written?.opened !== '' &&
    placeholdersIn(`${written?.title}\n\n${written?.opened}`).length === 0;
  return { ...ours, title: title(component), ...(isUsable && written) };
}

function isAsShipped({ title, body }: Template): boolean {
  const shipped = probeReportMessages('en');
  return title === shipped.title('[[components]]') && body.trim() === shipped.opened;
}
