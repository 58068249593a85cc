import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFakeGitHub, type FakeGitHub } from '../../bench/fake-github/server.ts';
import { runProcess, runScript, type Finished } from './run-script.ts';

export interface CommandResult extends Finished {
  /** The requests that the sync made, `GET /… 200`. */
  readonly requests: readonly string[];
}

const pageYml = `name: Example
url: https://status.example.org/
components:
  - id: api
    name: API
  - id: dashboard
    name: Dashboard
`;

/** A content folder and the fake GitHub it is synced from. */
export class SyncProject implements AsyncDisposable {
  readonly folder: string;
  readonly fake: FakeGitHub;

  constructor(folder: string, fake: FakeGitHub) {
    this.folder = folder;
    this.fake = fake;
    this.writePage();
  }

  /** @param github the keys below `github:` */
  writePage(github = ''): void {
    const keys = github === '' ? '' : `github:\n${github.replace(/^/gm, '  ')}\n`;
    this.write('page.yml', pageYml + keys);
  }

  write(name: string, text: string): void {
    const file = path.join(this.folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  read(name: string): string {
    return readFileSync(path.join(this.folder, name), 'utf8');
  }

  /** Names and texts of all files, `page.yml` apart. */
  files(): Record<string, string> {
    const names = readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(this.folder, path.join(entry.parentPath, entry.name)))
      .filter((name) => name !== 'page.yml')
      .sort();
    return Object.fromEntries(names.map((name) => [name, this.read(name)]));
  }

  /** The reports alone. */
  reports(): string[] {
    return Object.keys(this.files()).filter((name) => name.endsWith('.md'));
  }

  /** Runs a script as a person would. */
  async run(name: string, flags: readonly string[] = [], env = {}): Promise<CommandResult> {
    this.fake.takeLog();
    const finished = await runScript(name, this.flags(flags), this.environment(env));
    return { ...finished, requests: this.fake.takeLog() };
  }

  sync(...flags: string[]): Promise<CommandResult> {
    return this.run('sync', flags);
  }

  /** Syncs in a process that may be killed. @param node flags for Node */
  syncAlone(env: Record<string, string>, ...node: string[]): Promise<Finished> {
    return runProcess('sync', this.flags([]), this.environment(env), node);
  }

  private flags(more: readonly string[]): string[] {
    return ['--content', this.folder, ...more];
  }

  private environment(more: Record<string, string>): Record<string, string> {
    return {
      GITHUB_TOKEN: this.fake.token,
      GITHUB_REPOSITORY: this.fake.repository.fullName,
      GITHUB_API_URL: this.fake.url,
      ...more,
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.fake.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export async function openSyncProject(): Promise<SyncProject> {
  const folder = mkdtempSync(path.join(tmpdir(), 'outpost-sync-'));
  return new SyncProject(folder, await openFakeGitHub());
}
