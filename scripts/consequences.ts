import { assembleStatusPage } from '../src/model/status-page.ts';
import { readContent } from '../src/sources/folder/read-content.ts';
import { toConsequences } from '../src/views/tools/consequences.ts';
import { escapeMarkdown } from '../src/views/text/markdown-escape.ts';
import { commonOptions, parseArguments, run } from './cli/run.ts';
import { servedAt } from './cli/served-at.ts';
import { parseNow } from './cli/now.ts';
import { oneLine } from '../src/views/tools/printable.ts';
import { appendStepSummary } from './cli/workflow.ts';
import { print } from './cli/print.ts';

await run(() => {
  const { values } = parseArguments({
    usage: 'npm run consequences -- [--before DIR]',
    purpose: 'Says how a change of the content changes the page, for pull requests.',
    options: {
      ...commonOptions,
      before: {
        type: 'string',
        default: '',
        value: 'DIR',
        about: 'the content before the change; default no content',
      },
    },
  });
  const now = parseNow(values.now);
  const pageOf = (folder: string) => {
    const { content } = readContent(folder, { now, servedAt: servedAt() });
    return content && assembleStatusPage(content, now);
  };
  const before = values.before === '' ? undefined : pageOf(values.before);
  const lines = toConsequences(before, pageOf(values.content)).map(oneLine);
  if (lines.length === 0) lines.push('Nothing that a reader would notice.');
  for (const line of lines) print(line);
  const list = lines.map((line) => `- ${escapeMarkdown(line)}\n`).join('');
  appendStepSummary(`## Consequences\n\n${list}\n`);
  return 0;
});
