import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { NotPublished } from '../../src/authoring/git/not-published-error.ts';
import { Refusal } from '../../src/authoring/refusal.ts';
import {
  parseReportEvent,
  parseReportForm,
  toIncidentArguments,
} from '../../src/authoring/phone-and-chat/report-form.ts';
import { toSummary, type EditAnswer } from '../../src/authoring/phone-and-chat/report-summary.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { parseNow } from '../cli/now.ts';
import { print } from '../cli/print.ts';
import { projectFolder } from '../cli/folders.ts';
import { commonOptions, parseArguments, run } from '../cli/run.ts';
import { appendStepSummary, setOutput } from '../cli/workflow.ts';
import { readSession } from './open-session.ts';
import { publishFolder } from './publish/publish-folder.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run event',
    purpose:
      'Does what the form of the workflow Report asks for, or a program that starts the workflow. Reads the event from the file that GITHUB_EVENT_PATH names. Commits and pushes.',
    options: commonOptions,
  });
  const { GITHUB_EVENT_PATH } = process.env;
  if (!GITHUB_EVENT_PATH) {
    throw new UsageError('There is no event: GITHUB_EVENT_PATH is set in workflows only.');
  }
  const event = parseReportEvent(JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')));
  const { content, now } = values;
  const common = ['--content', content, ...(now === undefined ? [] : ['--now', now])];
  switch (event.kind) {
    case 'mistake':
      throw refused(event.answer);
    case 'alert':
      return takeAlert(event.from, event.payload, content, common);
    case 'chat':
      return tell(['say', ...common], event.text);
    case 'form': {
      const session = await readSession(content, parseNow(now));
      const command = parseReportForm(event.inputs, session);
      if (command.kind !== 'run') {
        if (command.kind === 'mistake') throw refused(command.answer);
        return tellAll([command.answer]);
      }
      return tell([...toIncidentArguments(command), ...common]);
    }
  }
});

/** Runs the incident command, which writes and pushes; the summary of the run has its result. */
function tell(args: readonly string[], said?: string): number {
  // The text of a person is not a flag, even if it begins with a dash.
  const words = said === undefined ? [] : ['--', said];
  const { status, stdout } = call('scripts/incident.ts', [...args, '--json', '--push', ...words]);
  const answer = JSON.parse(stdout) as EditAnswer;
  appendStepSummary(toSummary(answer));
  print(toSummary(answer).trim());
  if (answer.pushed) setOutput('changed', 'true');
  return status;
}

async function takeAlert(
  from: string,
  payload: string,
  content: string,
  common: readonly string[],
): Promise<number> {
  const { status, stdout } = call('scripts/alert/alert.ts', ['--from', from, ...common], payload);
  print(stdout.trim());
  appendStepSummary(toSummary({ lines: stdout.trim().split('\n') }));
  const { commit, whyNotPublished } = await publishFolder(content, `Report an alert of ${from}`);
  if (whyNotPublished !== undefined) throw new NotPublished(whyNotPublished);
  if (commit !== undefined) setOutput('changed', 'true');
  return status;
}

function call(script: string, args: readonly string[], input = '') {
  const file = path.join(projectFolder, script);
  const { status, stdout, error } = spawnSync(process.execPath, [file, ...args], {
    encoding: 'utf8',
    input,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (error) throw error;
  return { status: status ?? 70, stdout };
}

function tellAll(lines: readonly string[]): number {
  appendStepSummary(toSummary({ lines }));
  print(lines.join('\n'));
  return 0;
}

function refused(answer: string): Refusal {
  appendStepSummary(toSummary({ lines: ['Nothing was written.', answer] }));
  return new Refusal(answer);
}
