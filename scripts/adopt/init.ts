import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { customDomain, parseUrl } from '../../src/adoption/init-answers.ts';
import { nextSteps, parseImportedPage, planRepository } from '../../src/adoption/new-repository.ts';
import { isCopied, type RepositoryFile } from '../../src/adoption/thin-repository.ts';
import { formatImport } from '../../src/authoring/reports/import-report.ts';
import { repeatLines } from '../../src/authoring/reports/repeating-windows.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import type { ImportPlan } from '../../src/sources/imports/import-plan.ts';
import type { CommandDescription } from '../../src/authoring/flags/command-help.ts';
import { print } from '../cli/print.ts';
import { projectFolder } from '../cli/folders.ts';
import { parseArguments, run } from '../cli/run.ts';
import { localUrl } from '../cli/served-at.ts';
import { createFile } from '../disk/replace-file.ts';
import { readVersionInGit } from './own-version.ts';

const command = {
  usage: 'npm run init -- DIR [--from TOOL ADDRESS] [--uses OWNER/REPOSITORY@REF]',
  purpose:
    'Writes a repository that holds a status page and no code: its content, and workflows that call Outpost. Asks four questions, or takes flags.',
  allowPositionals: true,
  options: {
    name: { type: 'string', about: 'what the page is called' },
    component: {
      type: 'string',
      short: 'c',
      multiple: true,
      value: 'ID=NAME',
      about: 'a component of the page: api=API',
    },
    url: {
      type: 'string',
      value: 'URL',
      about: 'where the page is served; without it, where GitHub Pages serves the repository',
    },
    uses: {
      type: 'string',
      value: 'ACTION',
      about:
        'the Outpost that the workflows call, OWNER/REPOSITORY@REF; without it, the one that this is a copy of',
    },
    from: {
      type: 'string',
      value: 'TOOL',
      about: 'moves in from another tool; its address or folder follows, as with import',
    },
    probes: {
      type: 'boolean',
      default: false,
      about: 'also writes what the tool asked of the components as probes, as with import',
    },
    'time-zone': {
      type: 'string',
      value: 'ZONE',
      about: 'the time zone of dates without one, as with import',
    },
    yes: { type: 'boolean', short: 'y', default: false, about: 'asks nothing' },
    'dry-run': { type: 'boolean', default: false, about: 'lists the files and writes none' },
  },
} as const satisfies CommandDescription;

await run(async () => {
  const { values, positionals } = parseArguments(command);
  const [folder, address, ...rest] = positionals;
  const { from } = values;
  checkMove(values, positionals);
  if (folder === undefined || rest.length > 0) throw new UsageError(command.usage);
  const root = path.resolve(folder);
  const plan = from === undefined ? undefined : await planMove(from, address!, values);
  const imported = plan && { plan, page: parseImportedPage(plan, localUrl) };
  const { askAnswers } = await import('./ask-answers.ts');
  const answers = await askAnswers({
    ...values,
    ...(imported && { name: imported.page.name, component: [], url: imported.page.url }),
    ownVersion: readVersionInGit(),
  });
  const url = parseUrl(answers.url);
  const files = planRepository({ ...answers, url }, readShipped(), imported);
  const taken = files.filter((file) => existsSync(path.join(root, file.path)));
  if (taken.length > 0) {
    throw new UsageError(
      `Nothing was written: ${folder} has ${taken.map((file) => file.path).join(', ')} already. Name a new folder.`,
    );
  }
  if (plan) {
    for (const line of formatImport(plan, asWritten(plan))) print(line);
    for (const line of repeatLines(plan, Date.now())) print(line);
  }
  for (const file of files) {
    if (!values['dry-run']) createFile(path.join(root, file.path), file.text);
    print(`${values['dry-run'] ? 'would be written' : 'written'}  ${file.path}`);
  }
  if (values['dry-run']) print('This was a dry run: nothing was changed.');
  else
    for (const line of nextSteps(folder, path.join(root, 'content'), customDomain(url)))
      print(line);
  return 0;
});

/** @throws UsageError for a tool without an address, and for what goes with a tool alone */
function checkMove(
  { from, probes, 'time-zone': timeZone }: MoveFlags & { readonly from?: string | undefined },
  positionals: readonly string[],
): void {
  if (from !== undefined && positionals.length < 2) {
    throw new UsageError(
      `From where? Name the new folder, then the address or folder of what you move: npm run init -- DIR --from ${from} https://status.example.com`,
    );
  }
  if (from !== undefined) return;
  const address = positionals[1];
  if (address !== undefined) {
    throw new UsageError(`Which tool made ${address}? npm run init -- DIR --from TOOL ${address}`);
  }
  const [flag] = [probes && '--probes', timeZone !== undefined && '--time-zone'].filter(Boolean);
  if (flag) throw new UsageError(`${flag} goes with --from TOOL ADDRESS`);
}

interface MoveFlags {
  readonly probes: boolean;
  readonly 'time-zone'?: string | undefined;
}

async function planMove(
  tool: string,
  address: string,
  { probes, 'time-zone': timeZone }: MoveFlags,
) {
  const { planImport } = await import('../import/plan-import.ts');
  return planImport(tool, address, { timeZone, probes });
}

function asWritten({ files }: ImportPlan) {
  const outcomes = new Map(files.map((file) => [file.path, 'written' as const]));
  return { outcomes, removed: [], left: [], missing: [] };
}

function readShipped(): RepositoryFile[] {
  const patterns = ['.github/**/*.yml', '.vscode/*', 'public/*', '.gitattributes'];
  return globSync(patterns, { cwd: projectFolder })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter(isCopied)
    .map((name) => ({ path: name, text: readFileSync(path.join(projectFolder, name), 'utf8') }));
}
