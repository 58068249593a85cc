import { decodeLeniently } from './text/percent-decoding.ts';

/** The name of the environment variable that `$NAME` stands for; undefined for what names none. */
export function secretName(written: string): string | undefined {
  return /^\$([A-Za-z_][A-Za-z0-9_]*)$/.exec(written)?.[1];
}

/**
 * A text with `$NAME` in place of the forms of other tools, `${NAME}` or `${{ secrets.NAME }}`; undefined when it has
 * none of them.
 */
export function withOwnNames(written: string): string | undefined {
  const own = written.replace(
    /\$\{\{\s*(?:secrets|env|vars)\.(\w{1,100})\s*\}\}|\$\{(?:env:)?([A-Z_][A-Z0-9_]{0,100})\}/g,
    (_, first?: string, second?: string) => `$${first ?? second}`,
  );
  return own === written ? undefined : own;
}

/** The name of a variable for a secret: `SLACK_TOKEN` of `slack` and `token`. */
export function variableName(...parts: readonly string[]): string {
  return parts
    .join('_')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^(?=\d)/, '_');
}

const secretParameter = /^(?:(?:access_|auth_)?token|api_?key|secret|password|sig)$/i;

/** Whether an address holds a password or a token, or a user name that stands for one. */
export function hasCredentials({ password, username, protocol, searchParams }: URL): boolean {
  const isToken = ([name, value]: [string, string]) =>
    secretParameter.test(name) && value.length >= 8 && !value.startsWith('$');
  return (
    password !== '' ||
    (username !== '' && /^https?:$/.test(protocol)) ||
    [...searchParams].some(isToken)
  );
}

/** Whether a variable of the environment holds a secret, by its name. */
export function isSecretVariable(name: string): boolean {
  return /TOKEN|SECRET|PASSW|CREDENTIAL|_KEY$|^OUTPOST_(?:CHAT|RECEIVE)/i.test(name);
}

/** Shorter values are not masked: they would be found in any text. */
const leastLength = 4;

/** What content names as `$NAME`: its values come from the environment, and no text that passes `mask` holds them. */
export class Secrets {
  readonly #values: Readonly<Record<string, string | undefined>>;
  readonly #used = new Map<string, string>();

  /**
   * @param environment `OUTPOST_SECRETS` may hold further ones, as JSON: a workflow gives all secrets of its environment so,
   * and needs no edit for a new one.
   */
  constructor(environment: Readonly<Record<string, string | undefined>>) {
    this.#values = { ...parseSecrets(environment['OUTPOST_SECRETS']), ...environment };
  }

  /** The meaning of a value in a content file: the value itself, or for `$NAME` that of the environment. */
  resolve(written: string): string | undefined {
    const name = secretName(written);
    if (name === undefined) return written;
    const value = this.#values[name]?.trim();
    if (!value) return undefined;
    this.#used.set(name, value);
    return value;
  }

  /** The text with each secret, or part of one that is an address, replaced by its name, in capitals or not. */
  mask(text: string): string {
    const parts = [...this.#used].flatMap(([name, value]) =>
      formsOf(value).map((form) => ({ name, form })),
    );
    return parts
      .toSorted((a, b) => b.form.length - a.form.length)
      .reduce((masked, { name, form }) => masked.replace(anyCase(form), () => `$${name}`), text);
  }
}

function anyCase(text: string): RegExp {
  return new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'gi');
}

/** A secret as it may appear: as it is, in an address, in JSON, in base64; of an address its telling parts, too. */
function formsOf(value: string): string[] {
  const parts = [value, ...addressParts(value)];
  const forms = parts.flatMap((part) => [
    part,
    encodeURIComponent(part),
    JSON.stringify(part).slice(1, -1),
    ...base64FormsOf(part),
  ]);
  return [...new Set(forms)].filter((form) => form.length >= leastLength);
}

/**
 * The forms of a text inside anything that was encoded in base64, without the characters that also depend on the bytes
 * around it.
 */
function base64FormsOf(text: string): string[] {
  const whole = [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
    const until = Math.floor((bytes.length * 8) / 6);
    return (['base64', 'base64url'] as const).map((encoding) =>
      bytes.toString(encoding).slice(Math.ceil((before * 8) / 6), until),
    );
  });
  return [...whole, Buffer.from(text).toString('base64').replace(/=+$/, '')];
}

function addressParts(value: string): string[] {
  if (!URL.canParse(value)) return [];
  const { host, hostname, username, password, pathname, searchParams, hash } = new URL(value);
  const whole = [
    host,
    hostname,
    pathname,
    decodeLeniently(username),
    decodeLeniently(password),
    username,
    password,
  ];
  const telling = [...pathname.split('/'), ...searchParams.values(), hash.slice(1)].filter(
    (part) => part.length >= 8,
  );
  return [...whole, ...telling, ...telling.map(decodeLeniently)].filter(
    (part) => part.length >= leastLength,
  );
}

function parseSecrets(text: string | undefined): Record<string, string> {
  if (!text) return {};
  try {
    const json: unknown = JSON.parse(text);
    const entries = typeof json === 'object' && json !== null ? Object.entries(json) : [];
    return Object.fromEntries(
      entries.filter(([name, value]) => typeof value === 'string' && !/^github_/i.test(name)),
    );
  } catch (error) {
    // A text that is not JSON holds no named secret.
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
