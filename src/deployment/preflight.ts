/** Where a workflow runs, as far as it decides what can be done there. */
export interface Surroundings {
  /** `https://github.com`, or that of an Enterprise. */
  readonly server: string;
  /** Whether `content/page.yml` is there. */
  readonly hasPage: boolean;
  readonly action: string;
}

/** Why an action cannot do its work here, with what to do; undefined when it can. */
export function refusalOf({ server, hasPage, action }: Surroundings): string | undefined {
  const isServer = !/^https:\/\/(?:github\.com|[\w-]+\.ghe\.com)\/?$/.test(server);
  if (isServer && (action === 'publish' || action === 'deploy')) {
    return `${server} is a GitHub Enterprise Server. The actions that upload a site and deploy it do not run there (actions/upload-artifact 4 and newer). Build with npm run build in a workflow or by cron, and push dist/ to a branch: Settings, Pages, Deploy from a branch; see docs/github.md.`;
  }
  if (!hasPage && action !== 'deploy') {
    return 'There is no content/page.yml. Check the repository out before this action (actions/checkout), and make a page with npm run init if it has none.';
  }
  return undefined;
}
