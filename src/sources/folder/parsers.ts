import { parsePage } from '../page/page-file.ts';
import { parseAnnouncement } from '../reports/announcement-file.ts';
import { parseIncident } from '../reports/incident-file.ts';
import { parseMaintenance } from '../reports/maintenance-file.ts';
import { parseTemplate } from '../templates/template-file.ts';
import { warnOfDeadLinks } from '../reports/warnings/dead-links.ts';
import { warnOfLossesBelow } from '../dropped-markup.ts';
import { parseTranslation } from '../reports/translation-file.ts';
import { parseKnownIssues } from '../sync/state.ts';
import { describeUnreadable } from '../reports/unreadable-report.ts';

/**
 * The parsers of content files. They take longer to load than to run, and nobody needs them for files that the cache
 * knows.
 */
export const parsers = {
  parsePage,
  parseAnnouncement,
  parseIncident,
  parseMaintenance,
  parseTemplate,
  parseTranslation,
  warnOfLossesBelow,
  warnOfDeadLinks,
  describeUnreadable,
  parseKnownIssues,
} as const;

export type Parsers = typeof parsers;
