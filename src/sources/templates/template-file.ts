import {
  incidentStatuses,
  maintenanceStatuses,
  type IncidentStatus,
  type MaintenanceStatus,
  type WrittenStatus,
} from '../../model/status.ts';
import { nearestStatus } from '../text/guesses/guessed-status.ts';
import { parseFrontmatter } from '../yaml/frontmatter.ts';
import type { ProblemList } from '../problem-list.ts';
import { parseWithSchema } from '../yaml/schema-problems.ts';
import { TemplateFrontmatterSchema } from './template-schema.ts';
import { warnOfTemplateUpdates } from '../reports/warnings/update-lines.ts';
import { warnOfGapLookalikes } from './placeholder.ts';
import { toBody } from '../reports/update-sections.ts';

/** A text to start from, with gaps `[[…]]` for a person to fill. */
export interface Template {
  readonly id: string;
  readonly name: string;
  readonly kind: 'incident' | 'maintenance' | 'announcement';
  /** The status of the update that it is for; undefined when it fits any. */
  readonly status?: IncidentStatus | MaintenanceStatus;
  /** Only a template with a title can begin a report. */
  readonly title?: string;
  readonly componentStatus?: WrittenStatus;
  readonly falseAlarm: boolean;
  /** Markdown. */
  readonly body: string;
}

const examples = { name: 'name: Outage', kind: 'kind: incident' };

/** Parses a template. Undefined when it cannot be parsed; then `problems` says why. */
export function parseTemplate(
  id: string,
  text: string,
  problems: ProblemList,
): Template | undefined {
  if (text.trim() === '') {
    const instead = Object.values(examples).join('\n');
    problems.add('frontmatter-missing', { line: 1, column: 1 }, { instead });
    return undefined;
  }
  const source = parseFrontmatter(text, problems);
  const written = source && parseWithSchema(TemplateFrontmatterSchema, source, problems, examples);
  warnOfGapLookalikes(text, problems, true);
  warnOfTemplateUpdates(text, problems);
  if (!source || !written) return undefined;
  const known = { incident: incidentStatuses, maintenance: maintenanceStatuses, announcement: [] }[
    written.kind
  ] as readonly string[];
  if (written.status !== undefined && !known.includes(written.status)) {
    if (known.length === 0) {
      problems.add('key-unknown', source.keyAt(['status']), {
        key: 'status',
        known,
        advice: 'remove',
      });
      return undefined;
    }
    const near = nearestStatus(written.status, known);
    problems.add('unknown-status', source.valueAt(['status']), {
      found: `"${written.status}"`,
      known,
      ...(near !== undefined && { nearest: near }),
    });
    return undefined;
  }
  return {
    id,
    name: written.name,
    kind: written.kind,
    ...(written.status !== undefined && { status: written.status }),
    ...(written.title !== undefined && { title: written.title }),
    ...(written.component_status !== undefined && { componentStatus: written.component_status }),
    falseAlarm: written.false_alarm ?? false,
    body: toBody(source.body),
  };
}
