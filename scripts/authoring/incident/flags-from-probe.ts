import { Refusal } from '../../../src/authoring/refusal.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import { flattenComponents } from '../../../src/model/components/component.ts';
import { failingSince } from '../../../src/model/probes/probe-state.ts';
import { memoriesOf, statusOf } from '../../../src/probes/round.ts';
import { probeTemplate, probeMessages } from '../../../src/probes/incident-wording.ts';
import { readProbes } from '../../../src/sources/folder/settings/read-probes.ts';
import { formatInstant } from '../../../src/sources/text/instant-text.ts';
import { probeReportMessages } from '../../../src/views/messages/probe-report-messages.ts';
import { openState } from '../../state/open-state.ts';
import type { IncidentFlags } from './incident-flags.ts';

/**
 * The flags of an incident about a failing probe; given flags count more.
 * @throws Refusal when the probe does not fail.
 */
export async function flagsFromProbe(
  id: string,
  flags: IncidentFlags,
  { folder, content, site, templates }: AuthoringSession,
): Promise<IncidentFlags> {
  const { page } = content;
  const probe = readProbes(folder, page).probes?.probes.find((each) => each.id === id);
  const state = memoriesOf(await (await openState(flags.state, folder)).read()).get(id)?.state;
  const since = state && failingSince(state);
  if (!probe || !state || since === undefined) {
    throw new Refusal(`The probe "${id}" is not failing, as far as is known: npm run probe`);
  }
  const component = flattenComponents(page.components).find((each) => each.id === probe.component);
  const template = templates.find((each) => each.id === probeTemplate);
  const messages = probeReportMessages(site.messages.language);
  const { title } = probeMessages(component?.name ?? probe.component, template, messages);
  return {
    ...flags,
    title: flags.title ?? title,
    component: flags.component ?? [`${probe.component}=${statusOf(probe, state)}`],
    started: flags.started ?? formatInstant(since),
  };
}
