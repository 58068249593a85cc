import {
  toActiveMaintenances,
  toComponents,
  toIncidents,
  toScheduledMaintenances,
  toStatusDocument,
  toSummary,
  toUnresolvedIncidents,
  toUpcomingMaintenances,
  type StatuspageSource,
} from '../../src/views/statuspage/documents.ts';
import { buildUpdate } from './build-page.ts';
import type { statuspageSchemas } from '../../src/views/statuspage/schema.ts';

type DocumentName = keyof typeof statuspageSchemas;

const views: Readonly<Record<DocumentName, (source: StatuspageSource) => object>> = {
  'summary.json': toSummary,
  'status.json': toStatusDocument,
  'components.json': toComponents,
  'incidents.json': toIncidents,
  'incidents/unresolved.json': toUnresolvedIncidents,
  'scheduled-maintenances.json': toScheduledMaintenances,
  'scheduled-maintenances/upcoming.json': toUpcomingMaintenances,
  'scheduled-maintenances/active.json': toActiveMaintenances,
};

/** All documents as clients get them: the address below `/api/v2/`, and the text. */
export function formatDocuments(source: StatuspageSource): [name: DocumentName, text: string][] {
  return Object.entries(views).map(([name, view]) => [
    name as DocumentName,
    JSON.stringify(view(source)),
  ]);
}

/** The updates of an incident of the API that reached the website, and was over by 11:42. */
export const resolvedStory = [
  buildUpdate('investigating', '2026-03-14 09:58', 'Looking.'),
  buildUpdate('identified', '2026-03-14 10:30', '', {
    components: [
      { id: 'api', status: 'partial_outage' },
      { id: 'web', status: 'degraded_performance' },
    ],
  }),
  buildUpdate('monitoring', '2026-03-14 11:00', 'Better.'),
  buildUpdate('resolved', '2026-03-14 11:42', 'Works.'),
];
