import { z } from 'zod';

import { longestSymptom, mostSymptoms, shortestSymptom } from '../../model/reports/symptoms.ts';
import { impacts, writtenStatuses } from '../../model/status.ts';
import { parseInstant } from '../text/instant-text.ts';
import { onOneLine } from '../text/one-line.ts';
import { except, moved, RepeatSchema } from './repeat/repeat-schema.ts';
import { inLanguages, line, url, was } from '../yaml/text-schemas.ts';

/**
 * What people may write, key by key. Each `describe` is the sentence that editors show, by way of JSON Schema. A custom
 * issue has the code of our problem in `params`; the message of a pattern says what is expected.
 */

const status = z.enum(writtenStatuses);

const instant = z
  .string()
  .superRefine((text, context) => {
    const reading = parseInstant(text);
    if (reading.kind !== 'instant') {
      context.addIssue({ code: 'custom', params: { reading }, input: text });
    }
  })
  .transform((text) => {
    const reading = parseInstant(text);
    return reading.kind === 'instant' ? reading.at : NaN;
  });

const components = z
  .record(z.string(), status)
  .describe('The affected components, each with its status from the start.');

const key = line(200)
  .optional()
  .describe('The key of the program that reported it; --key finds the report again. Never shown.');

/** What incidents and maintenances have in common. */
export const ReportFrontmatterSchema = z.strictObject({
  title: line(300).describe('What users notice, in one line.'),
  ...inLanguages('title', line(300)),
  affected: line(1000).optional().describe('The users who notice it, in words.'),
  workaround: z
    .string()
    .max(4000)
    .transform(onOneLine)
    .optional()
    .describe('What users can do meanwhile; markdown.'),
  next_update: instant.optional().describe('When the next update will come.'),
  expected_fix: instant.optional().describe('When it is expected to be over.'),
  coordinator: line(200).optional().describe('The person who leads the work now.'),
  operations: line(200)
    .optional()
    .describe('The only person who changes things in production now.'),
  communications: line(200).optional().describe('The person who tells users now.'),
  upstream: z
    .array(
      z.strictObject({
        name: line(200).describe('The name of the service.'),
        url: url.optional().describe('The status page of the service.'),
      }),
    )
    .optional()
    .describe('Services of others that are the cause.'),
  was: was
    .optional()
    .describe('Its ids, or paths of its address, on the page before this one; they redirect here.'),
  issue: z.int().positive().optional().describe('The number of the GitHub issue it came from.'),
  key,
  components: components.optional(),
});

export type ReportFrontmatter = z.output<typeof ReportFrontmatterSchema>;

export const IncidentFrontmatterSchema = z
  .strictObject({
    ...ReportFrontmatterSchema.shape,
    started: instant
      .optional()
      .describe('When users first felt it; without it, the instant of the first update.'),
    impact: z
      .enum(impacts)
      .optional()
      .describe('How bad it is; without it, the worst component status decides.'),
    false_alarm: z
      .boolean()
      .optional()
      .describe('True for a false alarm: it is shown as called off and does not count.'),
    end_unknown: z
      .boolean()
      .optional()
      .describe(
        'True when it is over and nobody knows since when; its last update has the last known time.',
      ),
    symptoms: z
      .array(
        line(longestSymptom)
          .refine((text) => text.trim().length >= shortestSymptom, {
            params: { expected: `at least ${shortestSymptom} characters` },
          })
          .transform((text) => text.trim()),
      )
      .min(1)
      .max(mostSymptoms)
      .optional()
      .describe(
        'Error messages or lines of logs, character for character as users see them. Builds recognize the incident by them.',
      ),
    probe: z
      .string()
      .max(64)
      .optional()
      .describe('The id of the probe in probes.yml that it came from.'),
  })
  .describe('An incident: something unplanned.');

export const MaintenanceFrontmatterSchema = z
  .strictObject({
    ...ReportFrontmatterSchema.shape,
    scheduled_for: instant.describe('When the window opens.'),
    scheduled_until: instant.describe('When the window closes.'),
    repeat: RepeatSchema.optional(),
    except: except.optional(),
    moved: moved.optional(),
  })
  .describe('A maintenance: planned work with a window.');

export const AnnouncementFrontmatterSchema = z
  .strictObject({
    title: line(300).describe('The news in one line.'),
    ...inLanguages('title', line(300)),
    from: instant.describe('The time from which it is shown.'),
    until: instant
      .optional()
      .describe('The time until which it is on the home page; default two weeks.'),
    pinned: z
      .boolean()
      .optional()
      .describe('True keeps it on the home page, above other announcements, until it is unpinned.'),
    components: z
      .array(z.string())
      .optional()
      .describe('The components that it is about; they keep their status.'),
    was: was
      .optional()
      .describe(
        'Its ids, or paths of its address, on the page before this one; they redirect here.',
      ),
    key,
  })
  .describe('An announcement: anything else worth a line; it never changes a status.');
