import type { z } from 'zod';

import { isMap } from '../../model/text/json.ts';
import type { Announcement } from '../../model/reports/announcement.ts';
import { parseFrontmatter, type FrontmatterSource } from '../yaml/frontmatter.ts';
import type { KnownComponents } from '../page/known-components.ts';
import { formatInstant } from '../text/instant-text.ts';
import type { ProblemList } from '../problem-list.ts';
import { formatYaml } from '../yaml/yaml-text.ts';
import { parseKeysWithoutProblems } from '../yaml/keys-without-problems.ts';
import { addMisplaced, tellsIncident, tellsOpenIncident } from './report-detection.ts';
import { AnnouncementFrontmatterSchema } from './report-schemas.ts';
import { formatTranslated, parseTranslated } from '../text/translated-keys.ts';
import type { EveryKey } from '../yaml/text-schemas.ts';
import { warnOfAnnouncedUpdates } from './warnings/update-lines.ts';
import { toBody } from './update-sections.ts';

const examples = {
  title: 'title: We are moving to a new data centre',
  from: 'from: 2026-04-02 08:00 UTC',
};

/** Parses an announcement. Undefined when it cannot be parsed; then `problems` says why. */
export function parseAnnouncement(
  id: string,
  text: string,
  directory: KnownComponents,
  problems: ProblemList,
): Announcement | undefined {
  const source = parseFrontmatter(text, problems);
  const parsed =
    source &&
    parseKeysWithoutProblems(AnnouncementFrontmatterSchema, source, problems, examples, {
      components: (found) => directory.idsMeant(isMap(found) ? Object.keys(found) : found) ?? [],
    });
  if (parsed) checkAcrossKeys(parsed.written, source, directory, problems);
  if (!source || !parsed?.isWhole) {
    if (tellsIncident(text)) addMisplaced(id, problems);
    return undefined;
  }
  if (tellsOpenIncident(text)) {
    addMisplaced(id, problems);
  } else warnOfAnnouncedUpdates(text, directory, problems);
  const { written } = parsed;
  const { components } = written;
  const titles = parseTranslated(written, 'title');
  return {
    kind: 'announcement',
    id,
    title: written.title,
    ...(titles && { titles }),
    fromAt: written.from,
    ...(written.until !== undefined && { untilAt: written.until }),
    pinned: written.pinned ?? false,
    ...(components && { components: [...new Set(components)] }),
    ...(written.was && { was: written.was }),
    ...(written.key !== undefined && { key: written.key }),
    body: toBody(source.body),
  };
}

function checkAcrossKeys(
  { from, until, components = [] }: z.output<typeof AnnouncementFrontmatterSchema>,
  source: FrontmatterSource,
  directory: KnownComponents,
  problems: ProblemList,
): void {
  if (until !== undefined && until <= from) {
    const range = { from: formatInstant(from), until: formatInstant(until) };
    problems.add('window-reversed', source.valueAt(['until']), range);
  }
  const placeOf = (id: string) => source.valueAt(['components', components.indexOf(id)]);
  directory.check(components, placeOf, problems);
}

/** The file that `parseAnnouncement` parses. */
export function formatAnnouncement(announcement: Announcement): string {
  const { title, fromAt, untilAt, pinned, components, was, key, body } = announcement;
  const frontmatter = formatYaml({
    title,
    ...formatTranslated(announcement.titles, 'title'),
    from: formatInstant(fromAt),
    until: untilAt === undefined ? undefined : formatInstant(untilAt),
    pinned: pinned || undefined,
    components,
    was,
    key,
  } satisfies EveryKey<typeof AnnouncementFrontmatterSchema>);
  const text = toBody(body);
  return `---\n${frontmatter}---\n${text === '' ? '' : `\n${text}\n`}`;
}
