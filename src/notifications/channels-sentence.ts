import type { ReportKind } from '../model/content.ts';
import { affectedComponentIds } from '../model/reports/facts.ts';
import { worstImpactOf } from '../model/reports/incident.ts';
import type { StatusPage } from '../model/status-page.ts';
import type { Channel } from '../sources/channels/channel-schemas.ts';
import { concerns } from './channel-filter.ts';

/** A sentence that names the channels that a report goes to; none without channels. */
export function channelsSentence(
  channels: readonly Channel[],
  page: StatusPage,
  kind: ReportKind,
  id: string,
): string[] {
  if (channels.length === 0) return [];
  const incident = page.incidents.find((each) => kind === 'incident' && each.id === id);
  const maintenance = page.maintenances.find((each) => kind === 'maintenance' && each.id === id);
  const report = incident ?? maintenance;
  const subject = {
    kind,
    componentIds: report ? affectedComponentIds(report) : [],
    ...(incident && { impact: worstImpactOf(incident) }),
  };
  const carriers = channels.filter((channel) => concerns(channel, subject, page.page));
  const list = carriers.map((channel) => channel.id).join(', ');
  return [list === '' ? 'No channel carries it.' : `Once pushed, it goes to the channels ${list}.`];
}
