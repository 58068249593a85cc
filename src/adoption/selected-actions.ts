/** What the setting "Allow select actions and reusable workflows" allows. */
export interface SelectedActions {
  /** Those of the organizations actions and github. */
  readonly isGitHubAllowed: boolean;
  /** Those of makers whom GitHub has verified; nobody else can tell who they are. */
  readonly isVerifiedAllowed: boolean;
  /** Such as `monalisa/octocat@*`; one that begins with `!` forbids. */
  readonly patterns: readonly string[];
}

/**
 * The actions that the setting does not allow by name.
 * @param used such as `actions/checkout@v7`
 * @param owner of the repository, whose own actions are always allowed
 * @see https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/enabling-features-for-your-repository/managing-github-actions-settings-for-a-repository
 */
export function forbiddenActions(
  used: readonly string[],
  { isGitHubAllowed, patterns }: SelectedActions,
  owner: string,
): string[] {
  const own = [owner.toLowerCase(), ...(isGitHubAllowed ? ['actions', 'github'] : [])];
  return used.filter((action) => {
    const fits = (pattern: string) => isMatch(pattern, action);
    if (patterns.some((each) => each.startsWith('!') && fits(each.slice(1)))) return true;
    return !own.includes(action.split('/', 1)[0]!.toLowerCase()) && !patterns.some(fits);
  });
}

/** Whether a pattern, in which `*` stands for any text, fits an action; without `@` it fits each version. */
function isMatch(pattern: string, action: string): boolean {
  const form = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*');
  const version = pattern.includes('@') ? '' : '(?:@.*)?';
  return new RegExp(`^${form}${version}$`, 'i').test(action);
}
