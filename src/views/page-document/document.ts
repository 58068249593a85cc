import { allComponentStates, isComponentState } from '../../model/components/component-state.ts';
import { otherHomes } from '../../model/page/home.ts';
import { version } from '../../model/version.ts';
import { plannedMaintenances, type StatusPage } from '../../model/status-page.ts';
import { cleanLine } from '../text/clean-text.ts';
import { toHeadline } from '../headline.ts';
import type { Site } from '../site.ts';
import { formatIso } from '../time/time-format.ts';
import { ratioOrNull, toComponentDocument } from './component.ts';
import { isoOrNull, markdownOrNull } from './nullable.ts';
import {
  toAnnouncementDocument,
  toIncidentDocument,
  toMaintenanceDocument,
  toRecentDocuments,
} from './reports.ts';
import { toUpstreamDocument } from './upstream.ts';

/** The path at which the schema of version 1 is published. */
export const pageSchemaPath = 'schema/page-v1.json';

export interface PageDocumentSource {
  readonly status: StatusPage;
  readonly site: Site;
  readonly commit: string | undefined;
}

/**
 * Everything the home page shows, for programs; `page-v1.json` beside it describes each field. Within version 1 fields
 * are added, never changed or removed.
 */
export function toPageDocument({ status, site, commit }: PageDocumentSource) {
  const { page, now, headline } = status;
  return {
    $schema: site.url(pageSchemaPath),
    version: 1,
    generator: `Outpost ${version}`,
    generated_at: formatIso(now),
    valid_until: formatIso(status.staleAt),
    commit: commit ?? null,
    next_transition_at: isoOrNull(status.nextTransitionAt),
    page: {
      name: cleanLine(page.name),
      description: markdownOrNull(page.description, site),
      url: page.url,
      other_homes: otherHomes(page).map(({ url }) => url),
      homepage: page.homepage ?? null,
      support: page.support ?? null,
      time_zone: page.timeZone,
      language: page.language,
    },
    status: {
      indicator: headline.indicator,
      headline: cleanLine(toHeadline(status, site).text),
    },
    uptime: ratioOrNull(status.uptime),
    groups: status.components.flatMap((entry) =>
      isComponentState(entry)
        ? []
        : [
            {
              name: cleanLine(entry.group.name),
              description: markdownOrNull(entry.group.description, site),
              status: entry.status,
              uptime: ratioOrNull(entry.uptime),
              components: entry.components.map(({ component }) => component.id),
            },
          ],
    ),
    components: allComponentStates({ ...status, retired: [] }).map((state) =>
      toComponentDocument(state, site),
    ),
    incidents: status.openIncidents.map((each) => toIncidentDocument(each, site)),
    maintenances: plannedMaintenances(status).map((each) => toMaintenanceDocument(each, now, site)),
    announcements: status.currentAnnouncements.map((each) => toAnnouncementDocument(each, site)),
    upstreams: status.upstreams.map((each) => toUpstreamDocument(each, now)),
    recent: toRecentDocuments(status, site),
    unreadable: status.unreadable.map(({ file, kind, mayBeOpen, componentIds }) => ({
      file: cleanLine(file),
      kind,
      may_be_open: mayBeOpen,
      components: componentIds ?? null,
    })),
  };
}
