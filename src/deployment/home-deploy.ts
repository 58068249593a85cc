import type { Instant } from '../model/time/instant.ts';

/** How a command that deploys has ended. */
export type DeployEnd =
  | { readonly kind: 'done' }
  /** `output` is the end of what it printed. */
  | { readonly kind: 'failed'; readonly code: number | undefined; readonly output: string }
  | { readonly kind: 'late'; readonly seconds: number; readonly output: string }
  | { readonly kind: 'secrets-missing'; readonly names: readonly string[] }
  | { readonly kind: 'not-built'; readonly output: string };

/** What is known about a home after its deploy has ended and it was asked. */
export interface HomeAnswer {
  readonly url: string;
  /** When the site was built that should be served; undefined for one that was not built. */
  readonly generatedAt: Instant | undefined;
  readonly end: DeployEnd;
  /** What the home serves; `-Infinity` when no page of ours answers, for the reason `reason`. */
  readonly servedAt: Instant;
  readonly reason: string | undefined;
  readonly isPrivate: boolean;
}

export interface HomeVerdict {
  readonly url: string;
  readonly isServed: boolean;
  /** The result, and what to do when the site is not served. */
  readonly text: string;
}

/** Whether a home serves the site. The home itself is asked, whatever the command reports. */
export function judgeHome(answer: HomeAnswer): HomeVerdict {
  const { url, generatedAt, end, servedAt, isPrivate } = answer;
  const isDone = end.kind === 'done';
  if (generatedAt !== undefined && servedAt >= generatedAt) {
    const yet = isDone ? '' : `, although ${whyNot(end)}`;
    return { url, isServed: true, text: `${url} serves this site${yet}.` };
  }
  if (isPrivate && isDone) {
    const text = `${url} asks for a login; its command says that it serves this site.`;
    return { url, isServed: true, text };
  }
  const again = `npm run publish -- --home ${url}`;
  const why = isDone ? 'its command ended well' : whyNot(end);
  return {
    url,
    isServed: false,
    text: `${url}: ${why}; ${describeServed(answer)}. ${cure(end, again)}`,
  };
}

function whyNot(end: Exclude<DeployEnd, { kind: 'done' }>): string {
  switch (end.kind) {
    case 'failed':
      return `its command ended with ${end.code ?? 'a signal'}${said(end.output)}`;
    case 'late':
      return `its command was stopped after ${end.seconds} s${said(end.output)}`;
    case 'secrets-missing':
      return `its command needs ${list(end.names)}, which the environment lacks`;
    case 'not-built':
      return `its site could not be built${said(end.output)}`;
  }
}

function cure(end: DeployEnd, again: string): string {
  switch (end.kind) {
    case 'done':
      return `Caches may take longer: ${again} asks again. If that does not help, the command puts the site where the home does not read it.`;
    case 'failed':
      return `When that is mended: ${again}`;
    case 'late':
      return `Try again: ${again} --timeout ${end.seconds * 3}`;
    case 'secrets-missing':
      return `Then: ${end.names.map((name) => `export ${name}=…`).join('; ')}; ${again}`;
    case 'not-built':
      return `When that is mended: ${again}`;
  }
}

/** What the home serves instead. */
export function describeServed({
  servedAt,
  reason,
}: Pick<HomeAnswer, 'servedAt' | 'reason'>): string {
  if (reason !== undefined) return reason;
  return `it serves the site of ${new Date(servedAt).toISOString().slice(0, 19)}Z`;
}

function said(output: string): string {
  return output === '' ? '' : ` ("${output.replace(/\s+/g, ' ').trim()}")`;
}

function list(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names.map((name) => `$${name}`));
}
