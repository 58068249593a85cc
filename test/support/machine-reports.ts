import { planAlerts } from '../../src/alerting/alert-plan.ts';
import { remember } from '../../src/alerting/remembered-alerts.ts';
import type { Edit } from '../../src/authoring/edit.ts';
import type { Page } from '../../src/model/page/page.ts';
import { msPerHour, type Instant } from '../../src/model/time/instant.ts';
import { planProbeIncidents } from '../../src/probes/probe-incidents.ts';
import { nextMemories } from '../../src/probes/round.ts';
import { alertReportMessages } from '../../src/views/messages/alert-report-messages.ts';
import { probeReportMessages } from '../../src/views/messages/probe-report-messages.ts';
import { createSite } from '../../src/views/site.ts';
import { aContent } from './builders.ts';

/** The edits for a probe of the API that has failed for an hour. */
export function probed(page: Page, now: Instant): Edit[] {
  const messages = probeReportMessages(createSite(page).messages.language);
  const probe = { kind: 'url', id: 'api', component: 'api', url: 'https://x.org' } as const;
  const counts = { everyMs: 60_000, failsAfter: 1, recoversAfter: 1, publishAfterMs: 0 };
  const probes = { ...counts, probes: [probe] };
  const sample = { at: now - msPerHour, result: 'failed' } as const;
  return planProbeIncidents({
    content: aContent({ page }),
    probes,
    memories: nextMemories(new Map(), new Map([['api', sample]]), probes),
    messages,
    messagesOf: () => ({ ...messages, title: messages.title('API') }),
    opensFiles: true,
    now,
    textOf: () => '',
  });
}

/** The edits for an alert of the API that fired an hour ago and was over half an hour later. */
export function alerted(page: Page, now: Instant): Edit[] {
  const { messages, time } = createSite(page);
  const route = {
    match: { has: new Map(), hasNot: new Map() },
    component: 'api',
    quietMs: 60_000,
    publishAfterMs: 0,
  };
  const alert = { source: 'generic', key: 'a', title: 'Disk full', labels: {} } as const;
  const none = { alerts: new Map(), done: new Map(), firing: [] };
  const startedAt = now - msPerHour;
  const firing = remember(none, [{ ...alert, isFiring: true, startedAt }], [route], startedAt);
  const endedAt = now - msPerHour / 2;
  const over = { ...alert, isFiring: false, startedAt, endedAt };
  return planAlerts({
    content: aContent({ page }),
    templates: [],
    routes: [route],
    memories: remember(firing, [over], [route], endedAt),
    messages: alertReportMessages(messages.language),
    time,
    now,
    textOf: () => '',
  }).flatMap(({ edits: planned }) => planned);
}
