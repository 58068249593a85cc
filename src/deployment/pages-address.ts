/** What GitHub says of its Pages for a repository. */
export type PagesAnswer =
  | { readonly kind: 'serves'; readonly url: string; readonly isFromBranch: boolean }
  | { readonly kind: 'off' }
  /** It did not say. */
  | { readonly kind: 'failed'; readonly reason: string };

export interface PagesAddress {
  /** Where it serves the page, without a slash at the end; undefined when nothing can be deployed there. */
  readonly url: string | undefined;
  readonly note?: { readonly level: 'warning' | 'error'; readonly text: string };
}

interface Asked {
  /** Whether the page has a home that no command deploys to. */
  readonly needsPages: boolean;
  /** What `page.yml` says by itself. */
  readonly ownUrl: string | undefined;
  /** The repository on GitHub. */
  readonly address: string;
}

/** Where to deploy, and what a person has to set. */
export function pagesAddress(
  answer: PagesAnswer,
  { needsPages, ownUrl, address }: Asked,
): PagesAddress {
  const cure = `Settings, Pages, Source: GitHub Actions (${address}/settings/pages); then run Publish again.`;
  if (isEnterpriseServer(address)) {
    const text = `This is a GitHub Enterprise Server, where the actions that upload a site and deploy it do not run (actions/upload-artifact 4 and newer). Give each of "homes" in page.yml a "deploy"; docs/second-home.md has one that pushes to a branch, which Pages can serve.`;
    return needsPages ? { url: undefined, note: { level: 'error', text } } : { url: undefined };
  }
  if (answer.kind === 'serves') {
    const url = answer.url.replace(/\/+$/, '');
    if (!answer.isFromBranch) return { url };
    const text = `Pages serves a branch, not what is deployed here. ${cure}`;
    return { url, note: { level: 'warning', text } };
  }
  if (!needsPages) return { url: undefined };
  if (answer.kind === 'off') {
    const text = `Pages is switched off, so the page is nowhere. ${cure} Or give each of "homes" in page.yml a "deploy".`;
    return { url: undefined, note: { level: 'error', text } };
  }
  const text = `GitHub does not say where it serves the page. ${answer.reason}`;
  return { url: ownUrl, note: { level: ownUrl === undefined ? 'error' : 'warning', text } };
}

function isEnterpriseServer(address: string): boolean {
  return !/^https:\/\/(?:github\.com|[\w-]+\.ghe\.com)\//.test(address);
}
