import { isEnterpriseServer, serverCure } from './pages-use.ts';

/** The run of a workflow, as far as it decides what the workflow may do. */
export interface Surroundings {
  /** `https://github.com`, or that of an Enterprise. */
  readonly server: string;
  /** The text of `content/page.yml`; undefined where there is none. */
  readonly page: string | undefined;
  readonly action: string;
}

/** Why an action cannot do its work here, with what to do; undefined when it can. */
export function refusalOf({ server, page, action }: Surroundings): string | undefined {
  // A later step checks whether each home has a command, when it has read the page.
  const mayDeploy = page !== undefined && /^homes:/m.test(page) && /\bdeploy:/.test(page);
  if (isEnterpriseServer(server) && (action === 'deploy' || (action === 'publish' && !mayDeploy))) {
    return serverCure;
  }
  if (page === undefined && action !== 'deploy') {
    return 'There is no content/page.yml. Check the repository out before this action (actions/checkout), and make a page with npm run init if it has none.';
  }
  return undefined;
}
