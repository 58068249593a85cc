import { flattenComponents } from '../src/model/components/component.ts';
import { defaultGitHubSettings } from '../src/model/page/github-settings.ts';
import { planLabels, wantedLabels } from '../src/sources/github/wanted-labels.ts';
import { commonOptions, parseArguments, run } from './cli/run.ts';
import { createLabel, listLabels, updateLabel } from './github/write.ts';
import { readPageOf } from './cli/selected-page.ts';
import { githubFromEnvironment, githubOptions } from './github/from-environment.ts';
import { print } from './cli/print.ts';

await run(async () => {
  const { values } = parseArguments({
    usage: 'npm run labels -- [--dry-run]',
    purpose: 'Creates on GitHub the labels that the sync reads, and corrects those that differ.',
    options: {
      content: commonOptions.content,
      ...githubOptions,
      'dry-run': {
        type: 'boolean',
        default: false,
        about: 'says what it would do and does nothing',
      },
    },
  });
  const page = readPageOf(values.content);
  const warnings: string[] = [];
  const client = await githubFromEnvironment(values.repository, warnings);
  const wanted = wantedLabels(
    page.github ?? defaultGitHubSettings,
    flattenComponents(page.components),
  );
  const { create, update } = planLabels(wanted, await listLabels(client));
  for (const label of create) {
    if (!values['dry-run']) await createLabel(client, label);
    print(`new      ${label.name}`);
  }
  for (const { present, label } of update) {
    if (!values['dry-run']) await updateLabel(client, present, label);
    print(`changed  ${label.name}`);
  }
  const same = wanted.length - create.length - update.length;
  for (const warning of warnings) print(`Warning: ${warning}`);
  print(`${create.length} new, ${update.length} changed, ${same} as they should be.`);
  return 0;
});
