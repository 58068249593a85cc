import type { GitHubSettings } from '../../src/model/page/github-settings.ts';
import type { GitHubHistory } from '../../src/sources/github/answers/data.ts';
import { actorsToAsk, type Roles } from '../../src/sources/github/reports/trust.ts';
import { GitHubError } from '../../src/sources/github/answers/failure.ts';
import { fetchRole } from '../github/issues.ts';
import type { GitHubClient } from '../github/client.ts';

/** The roles that decide over strangers' issues; each login is asked for once a run. */
export class RoleBook {
  readonly #client: GitHubClient;
  readonly #settings: GitHubSettings;
  readonly #roles = new Map<string, string>();

  constructor(client: GitHubClient, settings: GitHubSettings) {
    this.#client = client;
    this.#settings = settings;
  }

  get roles(): Roles {
    return this.#roles;
  }

  /** Asks for what a decision over this issue needs. */
  async prepare(history: GitHubHistory): Promise<void> {
    for (const login of actorsToAsk(history, this.#settings)) {
      if (!this.#roles.has(login)) this.#roles.set(login, await this.#ask(login));
    }
  }

  async #ask(login: string): Promise<string> {
    try {
      return await fetchRole(this.#client, login);
    } catch (error) {
      if (!(error instanceof GitHubError) || error.code !== 'forbidden') throw error;
      this.#client.warn(`The role of ${login} may not be asked for, so it counts as none.`);
      return 'none';
    }
  }
}
