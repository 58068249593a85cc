/** A queue of Octokit's throttling plugin that sends at once. */
const atOnce = {
  key: () => ({
    schedule: (_job: unknown, send: (...args: unknown[]) => unknown, ...args: unknown[]) =>
      send(...args),
  }),
};

/**
 * What the throttling plugin is to know of a host. GitHub asks for a second between writes, three where somebody is
 * notified, which the plugin keeps by itself. A GitHub Enterprise Server has no limits unless its owner sets some, and
 * says itself when one is reached.
 * https://docs.github.com/en/enterprise-server/admin/configuring-settings/configuring-user-applications-for-your-enterprise/configuring-rate-limits
 */
export function pacingFor(host: string): object {
  const isPaced = /(?:^|\.)(?:github|ghe)\.com$/.test(host);
  return isPaced ? {} : { write: atOnce, notifications: atOnce };
}
