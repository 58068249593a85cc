/** The same as `ProblemArguments` for how a page is set up, and for what machines go by: the rota, channels, probes and alerts. */
export interface SettingsProblemArguments {
  'url-missing': { address: string };
  /** `id` is what readers know the page by. */
  'page-renamed': { id: string };
  'history-shallow': object;
  'owner-unknown': { found: string; nearest?: string; known: readonly string[] };
  'rota-unknown-person': {
    found: string;
    nearest?: string;
    known: readonly string[];
    instead?: string;
  };
  'rota-login-twice': { login: string; name: string };
  'rota-unknown-group': { found: string; nearest?: string; known: readonly string[] };
  /** `nearest` is the first day of the turn that is meant. */
  'rota-no-turn': { found: string; nearest: string };
  'rota-one-member': { group: string };
  'rota-turn-open': { group: string; day: string; count: number };
  'rota-gap': { count: number; hours: number; from: string; until: string; days: number };
  'channel-id-twice': { id: string; instead: string };
  /** None, or several of `known`, where one tells what kind of channel it is. */
  'channel-kind': { found: readonly string[]; known: readonly string[]; nearest?: string };
  'probe-id-twice': { id: string; instead: string };
  'upstream-twice': { name: string };
  'home-twice': { url: string };
  'part-id-twice': { id: string };
  /** One of our own addresses begins with this id. */
  'part-id-taken': { id: string; suggestion: string };
  /** The address belongs to the page itself, or to another one. */
  'part-url-twice': { url: string };
  /** No component that the part names is in use. */
  'part-empty': object;
  /** Without an address of its own a page is deployed with the page itself. */
  'part-deploy-idle': object;
  /** The key belongs to the page itself, which has it elsewhere. */
  'part-key-idle': { key: string };
  /** `found` is what "url" says, `first` the first of the homes. */
  'home-differs': { found: string; first: string; instead: string };
  'home-without-folder': { found: string; instead?: string };
  /** `option` is what the secret stands behind; its value is not told. */
  'home-secret': { option: string };
  /** The arguments of `channel-kind`. */
  'probe-kind': { found: readonly string[]; known: readonly string[]; nearest?: string };
  /** The value is not told: it is the secret. */
  'secret-in-plain': { key: string; name: string };
  /** What a tool sent cannot be read at all. */
  'payload-json': { reason: string };
  'payload-value': { path: string; expected: string; found: string };
  /** `by` is the line of the route that takes every alert before; without it no alert can be so. */
  'route-dead': { by?: number };
  'template-unknown': { found: string; nearest?: string; known: readonly string[] };
  'template-unfit': { reason: string };
  /** The gaps that nobody can fill when a program publishes the text. */
  'template-gaps-left': { names: readonly string[] };
}
