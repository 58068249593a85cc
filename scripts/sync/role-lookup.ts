import type { GitHubSettings } from '../../src/model/page/github-settings.ts';
import type { GitHubHistory } from '../../src/sources/github/answers/issue-data.ts';
import { actorsToAsk, authorsToAsk, type Roles } from '../../src/sources/github/reports/trust.ts';
import { GitHubError } from '../../src/sources/github/answers/failure.ts';
import { fetchRole } from '../github/issues.ts';
import type { GitHubClient } from '../github/client.ts';

/** How many logins are asked for in a run: each costs a request, and strangers may write as much as they like. */
const mostAsked = 50;

/** The roles that decide whose texts are published; each login is asked for once a run. */
export class RoleLookup {
  readonly #client: GitHubClient;
  readonly #settings: GitHubSettings;
  readonly #roles = new Map<string, string>();
  readonly #asked = new Set<string>();

  constructor(client: GitHubClient, settings: GitHubSettings) {
    this.#client = client;
    this.#settings = settings;
  }

  get roles(): Roles {
    return this.#roles;
  }

  /** Asks for what a decision over this issue needs. */
  async prepare(history: GitHubHistory): Promise<void> {
    const authors = authorsToAsk(history, this.#settings);
    const opener = history.issue.author?.login.toLowerCase();
    // However much strangers write, whoever opens an issue is asked for.
    await this.#learn(
      authors.filter((login) => login === opener),
      2 * mostAsked,
    );
    await this.#learn(authors);
    await this.#learn(actorsToAsk(history, this.#settings, this.#roles));
  }

  async #learn(logins: readonly string[], most = mostAsked): Promise<void> {
    for (const login of logins) {
      // GitHub tells roles only with a token.
      if (this.#asked.has(login) || this.#asked.size >= most || !this.#client.hasToken) continue;
      this.#asked.add(login);
      const role = await this.#ask(login);
      if (role !== undefined) this.#roles.set(login, role);
    }
  }

  async #ask(login: string): Promise<string | undefined> {
    try {
      return await fetchRole(this.#client, login);
    } catch (error) {
      if (!(error instanceof GitHubError) || error.code !== 'forbidden') throw error;
      this.#client.warn(
        `The role of ${login} may not be asked for, so only what GitHub calls an author counts.`,
      );
      return undefined;
    }
  }
}
