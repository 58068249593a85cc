import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { ProblemList } from '../sources/problem-list.ts';
import { parseTemplate } from '../sources/templates/template-file.ts';
import { probeReportMessages } from '../views/messages/probe-report-messages.ts';
import { probeTemplate, probeMessages } from './incident-wording.ts';

const template = (title: string, body: string) =>
  parseTemplate(
    probeTemplate,
    `---\nname: x\nkind: incident\n${title}---\n\n${body}\n`,
    new ProblemList('x'),
  );
const german = probeReportMessages('de');

test.each([
  ['none', undefined, german.title('API'), german.opened],
  [
    'words',
    template("title: '[[components]] streikt'\n", 'Wir schauen.'),
    'API streikt',
    'Wir schauen.',
  ],
  ['no title', template('', 'Wir schauen.'), german.title('API'), 'Wir schauen.'],
  [
    'a gap',
    template('title: Ausfall\n', '[[What users see]].'),
    german.title('API'),
    german.opened,
  ],
  ['no words', template('title: Ausfall\n', ''), german.title('API'), german.opened],
])('a template with %s', (_, written, title, opened) => {
  expect(probeMessages('API', written, german)).toMatchObject({ title, opened });
});

test('the template as it is shipped leaves the words to the language of the page', () => {
  const file = path.resolve(import.meta.dirname, '../../content/templates/probe-failed.md');
  const problems = new ProblemList(file);
  const shipped = parseTemplate(probeTemplate, readFileSync(file, 'utf8'), problems);
  expect(problems.problems).toEqual([]);
  expect(probeMessages('API', shipped, german)).toMatchObject({ opened: german.opened });
});
