import { parseFactFlags } from '../../../src/authoring/flags/fact-flags.ts';
import { parseGapFlags, parseTemplateFlag } from '../../../src/authoring/flags/text-flags.ts';
import { parseInstantFlag } from '../../../src/authoring/flags/time-flags.ts';
import { draftIncidentUpdate } from '../../../src/authoring/reports/incident.ts';
import { postmortemCandidates } from '../../../src/authoring/reports/incident-verbs.ts';
import type { Draft } from '../../../src/authoring/draft.ts';
import { draftPostmortem } from '../../../src/authoring/reports/postmortem.ts';
import type { AuthoringSession } from '../../../src/authoring/session.ts';
import { fillReportTemplate } from '../../../src/authoring/template-filling.ts';
import { UsageError } from '../../../src/authoring/usage-error.ts';
import { affectedComponentIds } from '../../../src/model/reports/facts.ts';
import { lastedMs } from '../../../src/model/reports/incident.ts';
import { componentIndex } from '../../../src/views/components/component-index.ts';
import { print } from '../../cli/print.ts';
import { readLog } from '../log-writer.ts';
import { finishEdit } from '../publish/finish-edit.ts';
import { readMessage, toFinishOptions } from '../writing-flags.ts';
import type { IncidentFlags } from './incident-flags.ts';
import { chooseIncident } from './incident-update.ts';
import { readIncident } from '../../disk/report-writer.ts';
import { askGaps } from '../fill-template.ts';

/** Adds the postmortem of an incident that is over, with the gaps filled that the incident can fill. */
export async function writePostmortem(
  id: string | undefined,
  flags: IncidentFlags,
  session: AuthoringSession,
): Promise<number> {
  const options = toFinishOptions(flags);
  const { folder, content, status, site, now } = session;
  const candidates = postmortemCandidates(status.incidents);
  const incident = await chooseIncident(id, session, options.asks, candidates);
  const offered = session.templates.filter((each) => each.status === 'postmortem');
  const ownText = readMessage(flags);
  const template = parseTemplateFlag(flags.template, offered) ?? offered[0];
  if (!template && ownText === undefined) {
    throw new UsageError('There is no template with "status: postmortem"; give the text with -m.');
  }
  const log = content.page.isLogOff ? undefined : readLog(folder, incident.id);
  const known = new Map([
    ...draftPostmortem(incident, componentIndex(status), site, now, log),
    ...parseGapFlags(flags.set),
  ]);
  const asksText = options.asks && ownText === undefined && template !== undefined;
  const messages = asksText ? await askGaps(template, known, { optional: true }) : known;
  const durationMs = lastedMs(incident);
  const filled =
    template &&
    fillReportTemplate(
      template,
      messages,
      {
        componentIds: affectedComponentIds(incident),
        ...(durationMs !== undefined && { durationMs }),
      },
      session,
    );
  const request = {
    status: 'postmortem',
    postedAt: parseInstantFlag('at', flags.at ?? 'now', session, 'past'),
    message: ownText ?? filled?.message ?? '',
    facts: parseFactFlags({ ended: flags.ended }, undefined, session),
    next: 'none',
  } as const;
  const draft: Draft = (current) => ({
    edit: draftIncidentUpdate(readIncident(incident.id, current), request, current.content.page),
    subject: `Add the postmortem of: ${incident.title}`,
  });
  const code = await finishEdit(draft, session, { ...options, template });
  const noted = (log?.entries.length ?? 0) + (log?.others.length ?? 0);
  if (noted > 0 && ownText === undefined && !options.json) {
    print(
      `The timeline holds ${noted === 1 ? 'a line' : `${noted} lines`} of the log in comments (<!-- review … -->), which the page never shows. To publish one, take the marks around it away.`,
    );
  }
  return code;
}
