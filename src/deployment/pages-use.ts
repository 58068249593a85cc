/** What decides whether this run deploys to GitHub's Pages. */
export interface PagesUse {
  /** The address at which Pages serves the page; empty when GitHub did not say: Pages is switched off or fails. */
  readonly url: string;
  /** `https://github.com`, or that of an Enterprise. */
  readonly server: string;
  /** The repository there, `owner/name`. */
  readonly repository: string;
  /** Whether the page has a home that no command deploys to. */
  readonly isNeeded: boolean;
}

/** The cure on an Enterprise Server. */
export const serverCure =
  'This is a GitHub Enterprise Server, where the actions that upload a site and deploy it do not run (actions/upload-artifact 4 and newer). Give each of "homes" in page.yml a "deploy"; docs/second-home.md has one that pushes to a branch, which Pages can serve.';

export function isEnterpriseServer(server: string): boolean {
  return !/^https:\/\/(?:github\.com|[\w-]+\.ghe\.com)\/?$/.test(server);
}

/** Whether Pages takes a deploy here. */
export function isOnPages({ url, server }: Pick<PagesUse, 'url' | 'server'>): boolean {
  return url !== '' && !isEnterpriseServer(server);
}

/** What keeps a page from being served that needs Pages, with what to do; undefined when nothing does. */
export function whyNotOnPages(use: PagesUse): string | undefined {
  const { server, repository, isNeeded } = use;
  if (!isNeeded || isOnPages(use)) return undefined;
  if (isEnterpriseServer(server)) return serverCure;
  return `GitHub does not say where Pages serves the page, so it is not deployed. Settings, Pages, Source: GitHub Actions (${server}/${repository}/settings/pages); then run Publish again. Or give each of "homes" in page.yml a "deploy".`;
}
