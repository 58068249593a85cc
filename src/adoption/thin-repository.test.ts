import { expect, test } from 'vitest';

import { planThinRepository } from './thin-repository.ts';

const form = `  - attributes:
      placeholder: |
        api
        dashboard: degraded_performance
`;

test.each([
  [['web', 'mail'], '        web\n        mail: degraded_performance\n'],
  [['web'], '        web\n'],
])('forms name the components of the page: %j', (ids, lines) => {
  const [first] = ids;
  const files = planThinRepository(
    [
      { path: '.github/ISSUE_TEMPLATE/incident.yml', text: form },
      { path: '.github/ISSUE_TEMPLATE/maintenance.yml', text: '      placeholder: api\n' },
    ],
    { repository: 'acme/outpost', ref: 'v1' },
    { path: 'content/page.yml', text: '' },
    { name: 'Heron', url: undefined, components: ids.map((id) => ({ id, name: id })) },
  );
  const textOf = (name: string) => files.find(({ path }) => path.endsWith(name))?.text;
  expect(textOf('incident.yml')).toBe(`  - attributes:\n      placeholder: |\n${lines}`);
  expect(textOf('maintenance.yml')).toBe(`      placeholder: '${first ?? ''}'\n`);
});
