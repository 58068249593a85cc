import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { describe, expect, it } from 'vitest';

import { pageText } from './support/content-folder.ts';
import { projectFolder, runScript, temporaryFolder } from './support/run-script.ts';

/** Every command and what it takes besides `--help`. */
const writing =
  'title message template set id key yes json commit push draft dry-run content now'.split(' ');
const ofReports =
  'component affected workaround expected-fix coordinator operations communications issue at ended'.split(
    ' ',
  );
const commands: Record<string, readonly string[]> = {
  build: ['state', 'out', 'keep-going', 'content', 'now'],
  dev: ['port', 'content', 'now', 'page'],
  preview: ['out', 'port', 'content', 'now', 'page'],
  demo: ['out', 'content', 'now', 'url'],
  check: ['json', 'content', 'now'],
  init: ['name', 'component', 'url', 'uses', 'from', 'probes', 'time-zone', 'yes', 'dry-run'],
  doctor: ['quiet', 'json', 'repository', 'content'],
  clock: ['dry-run', 'repository', 'content'],
  upgrade: ['in', 'from', 'to', 'dry-run', 'no-install'],
  deployed: ['url', 'generated', 'wait', 'outcome', 'begun', 'last'],
  publish: [
    ...['home', 'dry-run', 'json', 'keep-going', 'deploy-only', 'timeout', 'wait'],
    ...['state', 'content', 'now'],
  ],
  import: ['dry-run', 'content', 'probes', 'time-zone'],
  incident: [
    ...['status', 'started', 'impact', 'next', 'symptom', 'upstream', 'false-alarm'],
    ...['from-probe', 'state', 'to', 'role', 'by'],
    ...ofReports,
    ...writing,
  ],
  maintenance: ['from', 'until', 'for', 'every', 'on', 'last', 'next', ...ofReports, ...writing],
  announce: ['from', 'until', 'pinned', ...writing],
  links: ['repository', 'branch', 'markdown', 'json', 'content', 'now'],
  event: ['content', 'now'],
  due: ['all', 'state', 'json', 'content', 'now'],
  rota: ['at', 'json', 'ics', 'content', 'now'],
  schema: [],
  sync: ['state', 'dry-run', 'full', 'force', 'prune', 'repository', 'content'],
  labels: ['dry-run', 'repository', 'content'],
  consequences: ['before', 'content', 'now'],
  notify: ['state', 'channel', 'dry-run', 'json', 'beyond', 'content', 'now'],
  probe: ['state', 'every', 'probe', 'dry-run', 'json', 'content', 'now'],
  beat: ['state', 'content', 'now'],
  similar: ['component', 'json', 'content', 'now'],
  verdict: ['page', 'components', 'log', 'without-symptoms', 'at', 'json', 'now'],
  action: [],
  upstreams: ['state', 'dry-run', 'json', 'content', 'now'],
  report: ['state', 'month', 'quarter', 'year', 'csv', 'out', 'content', 'now'],
  alert: ['state', 'from', 'due', 'dry-run', 'json', 'content', 'now'],
  receive: ['state', 'port', 'host', 'spool', 'content'],
  drill: [
    ...['as', 'receiver', 'game-day', 'auto', 'no-page', 'port'],
    ...['state', 'json', 'content', 'now'],
  ],
  remind: ['dry-run', 'repository', 'content', 'now'],
  screenshots: ['out'],
  bench: ['against', 'parts', 'rounds', 'save', 'sizes'],
  weigh: [],
};

const { scripts, version } = JSON.parse(
  readFileSync(path.join(projectFolder, 'package.json'), 'utf8'),
) as {
  scripts: Record<string, string>;
  version: string;
};
/** The path of the script, relative to the project. */
const fileOf = (command: string) => /^node (?:--\S+ )*(\S+\.ts)$/.exec(scripts[command] ?? '')?.[1];
/** The name of the script as `runScript` takes it. */
const nameOf = (command: string) =>
  path.relative('scripts', fileOf(command) ?? '').replace(/\.ts$/, '');

it('are all in this table', () => {
  const files = readdirSync(path.join(projectFolder, 'scripts'))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `scripts/${name}`);
  const listed = Object.keys(commands).map(fileOf);
  expect(files.filter((file) => !listed.includes(file))).toEqual([]);
  const known = Object.keys(scripts).filter((command) => fileOf(command) !== undefined);
  expect(Object.keys(commands).sort()).toEqual(known.sort());
});

/** Runs a command in a folder of its own, where anything that it did would show. */
async function call(command: string, ...args: string[]) {
  const folder = temporaryFolder({ 'content/page.yml': pageText });
  process.chdir(folder);
  // Without a repository and a token, a command that asks GitHub stops here.
  const { code, stdout, stderr } = await runScript(nameOf(command), args);
  process.chdir(projectFolder);
  const files = readdirSync(folder, { recursive: true }).map(String).sort();
  return { status: code, stdout, stderr, files };
}

describe.each(Object.entries(commands))('npm run %s', (command, options) => {
  it('tells what it takes and does nothing', async () => {
    const asked = await call(command, '--help');
    expect(asked).toMatchObject({
      status: 0,
      stderr: '',
      files: ['content', path.join('content', 'page.yml')],
    });
    expect(asked.stdout).toMatch(new RegExp(`^npm run ${command}( -- .+)?\\n\\n[A-Z].*\\.\\n\\n`));
    const rows = [...asked.stdout.matchAll(/^ {2}(?:-\w, | {4})--(\S+)( [A-Z/=]+)? {2,}(\S.*)$/gm)];
    expect(rows.map(([, name]) => name).sort()).toEqual([...options, 'help', 'version'].sort());
  });

  it('refuses a flag that it does not take', async () => {
    const { status, stdout, stderr, files } = await call(command, '--hlep', '--frobnicate', '-X');
    expect({ status, stdout, files: files.length }).toEqual({ status: 2, stdout: '', files: 2 });
    expect(stderr).toBe(
      [
        '--hlep is not a flag of this command. Did you mean --help?',
        '--frobnicate is not a flag of this command.',
        '-X is not a flag of this command.',
        `All flags: npm run ${command} -- --help`,
        '',
      ].join('\n'),
    );
  });
});

it('tell the version of package.json', async () => {
  expect(await call('check', '--version')).toMatchObject({
    status: 0,
    stdout: `Outpost ${version}\n`,
  });
});

it('take -h as well, and before anything else', async () => {
  expect(await call('check', '--frobnicate', '-h')).toEqual(await call('check', '--help'));
});

describe('a wrong call is named with what to do', () => {
  it.each<[string, readonly string[], string]>([
    ['check', ['--content'], '--content needs a value: write --content=DIR'],
    ['check', ['--json=yes'], '--json takes no value: write --json alone.'],
    ['check', ['--now', 'a', '--now', 'b'], '--now is given with "a" and "b". Write it once.'],
    [
      'incident',
      ['new', '--severity', 'high'],
      '--severity is not a flag of this command. Did you mean --impact?',
    ],
    [
      'incident',
      ['close', '-y'],
      '"close" is not a verb of this command. Write: npm run incident -- resolve -y',
    ],
    [
      'check',
      ['--contnet', 'x'],
      '--contnet is not a flag of this command. Did you mean --content?',
    ],
    ['check', ['--help=yes'], "Option '-h, --help' does not take an argument"],
    [
      'preview',
      ['--out', 'nowhere'],
      'There is no site in nowhere/. Build it first: npm run build -- --out nowhere',
    ],
    [
      'preview',
      ['--port', '70000'],
      '--port "70000" is not a port; write a number from 1 to 65535.',
    ],
    ['preview', ['--port', 'http'], '--port "http" is not a port; write a number from 1 to 65535.'],
    ['sync', ['--repo', 'a/b'], '--repo is not a flag of this command. Did you mean --repository?'],
    ['sync', ['--repository', 'a'], '--repository "a" is not a repository; write --repository=a/'],
    ['sync', ['-n'], '-n is not a flag of this command. Did you mean --dry-run?'],
    ['probe', ['web'], 'What is "web"? Did you mean --probe="web"?'],
    ['probe', ['--every', '5'], '--every "5" is not a time of a second or more; write --every 5s'],
    ['notify', ['team'], 'What is "team"? Did you mean --channel="team"?'],
    ['announce', ['API is slow'], 'What is "API is slow"? Did you mean --title="API is slow"?'],
    ['announce', ['--pinned', 'yes'], '--pinned takes no value: write --pinned alone.'],
    ['receive', ['8787'], 'What is "8787"? Did you mean --port="8787"?'],
    ['verdict', ['https://a.example'], 'What is "https://a.example"? Did you mean --page="https:'],
    ['due', ['--now', 'now'], 'Leave out --now: without it, the present counts.'],
    [
      'rota',
      ['--now', '28 Nov 2026 9:58'],
      '--now "28 Nov 2026 9:58" is not an instant; write --now "2026-11-28 09:58 UTC"',
    ],
    [
      'publish',
      ['--timeout', '5m'],
      '--timeout "5m" is not a number of seconds; write --timeout 300.',
    ],
    [
      'deployed',
      ['--url', 'a.example', '--generated', '2026-11-28'],
      '--url "a.example" is not an address; write --url https://a.example',
    ],
    ['drill', ['--auto'], '--auto is for a game day: write npm run drill -- --game-day --auto'],
    [
      'drill',
      ['--receiver', 'localhost:8787'],
      '--receiver "localhost:8787" is not an address; write --receiver http://localhost:8787',
    ],
    ['alert', ['nagios'], 'Write --from nagios.'],
    [
      'alert',
      ['--due', '--from', 'nagios'],
      '--due reads no payload, and --from does: write one of the two.',
    ],
    [
      'import',
      ['csate', 'x'],
      '"csate" is not a tool whose history can be imported. Write: npm run import -- cstate x',
    ],
    ['import', ['cstate'], 'Where is its history? Write: npm run import -- cstate FOLDER'],
    [
      'import',
      ['cachet', 'x', '--time-zone', 'Berlin'],
      '--time-zone "Berlin" is not a time zone; write --time-zone Europe/Berlin',
    ],
    ['dev', ['--port', ''], '--port "" is not a port; write a number from 1 to 65535.'],
    ['incident', ['-y'], 'Say what to do:\n\n  new '],
    ['maintenance', ['fly', '-y'], '"fly" is not a verb of this command.'],
    ['import', [], 'npm run import -- cstate|'],
    ['screenshots', [], 'npm run screenshots -- FOLDER [PATH ...]'],
  ])('%s %j', async (command, args, expected) => {
    const { code, stdout, stderr } = await runScript(nameOf(command), args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.startsWith(expected), stderr).toBe(true);
    expect(stderr).not.toContain('    at ');
  });
});
