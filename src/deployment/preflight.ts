/** Where a workflow runs, as far as it decides what can be done there. */
export interface Surroundings {
  /** Whether `content/page.yml` is there. */
  readonly hasPage: boolean;
  readonly action: string;
}

/** Why an action cannot do its work here, with what to do; undefined when it can. */
export function refusalOf({ hasPage, action }: Surroundings): string | undefined {
  if (!hasPage && action !== 'deploy') {
    return 'There is no content/page.yml. Check the repository out before this action (actions/checkout), and make a page with npm run init if it has none.';
  }
  return undefined;
}
