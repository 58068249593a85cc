import { parseArgs, type ParseArgsOptionDescriptor } from 'node:util';

import { nearest } from '../../sources/text/nearest.ts';

/** An option that a command takes, with its meaning. */
export interface DescribedOption extends ParseArgsOptionDescriptor {
  /** Its meaning in `--help`, without a capital or a full stop. */
  readonly about: string;
  /** What stands for its value in `--help`; default `TEXT`. */
  readonly value?: string;
}

/** A command as `--help` shows it. */
export interface CommandDescription {
  /** How it is called: `npm run check -- [--json]`. */
  readonly usage: string;
  /** What it is for, in a sentence or two. */
  readonly purpose: string;
  /** Lines between the purpose and the options: verbs, examples. */
  readonly details?: string;
  readonly allowPositionals?: boolean;
  readonly options: Readonly<Record<string, DescribedOption>>;
}

/** The options that every command has; with one of them it prints an answer and does nothing else. */
export const informationOptions = {
  help: { type: 'boolean', short: 'h', default: false, about: 'shows this text' },
  version: { type: 'boolean', default: false, about: 'shows the version of Outpost' },
} as const;

/** What people call our flags after other tools. */
const otherNames: Readonly<Record<string, string>> = {
  impact: 'severity priority level',
  message: 'body text words comment content description msg',
  title: 'name subject summary headline',
  component: 'components system service',
  started: 'start since begin began',
  ended: 'end resolved-at',
  next: 'next-update',
  'expected-fix': 'eta',
  from: 'start starts',
  for: 'duration length',
  'dry-run': 'dry dryrun noop test n',
  repository: 'repo',
  every: 'interval',
  probe: 'id',
  channel: 'id',
  state: 'state-dir',
  until: 'end ends to',
  version: 'v',
  quiet: 'q silent',
  force: 'f overwrite',
  page: 'url address',
  as: 'name user me',
  yes: 'force quiet no-input',
  push: 'publish',
  content: 'folder dir path',
};

/** The words for a call that `parseArgs` of Node refuses: what is missing, with its form. */
export function toCallMessage(
  { options, usage }: CommandDescription,
  message: string,
  args: readonly string[] = [],
): string {
  const name = /'(?:-\w, )?--([\w-]+)/.exec(message)?.[1];
  const short = /'-(\w)'/.exec(message)?.[1];
  const found = Object.entries(options).find(
    ([each, option]) => each === name || (short !== undefined && option.short === short),
  );
  const stray = /^Unexpected argument '(.*?)'/.exec(message)?.[1];
  const before = args[args.indexOf(stray ?? '') - 1]?.replace(/^--/, '') ?? '';
  if (
    stray !== undefined &&
    /^(?:yes|no|true|false|on|off|[01])$/i.test(stray) &&
    before in options
  )
    return `--${before} takes no value: write --${before} alone.`;
  const taker = stray === undefined ? undefined : takerOf(stray, options);
  if (taker !== undefined) return `What is "${stray}"? Did you mean --${taker}="${stray}"?`;
  if (stray !== undefined) return `What is "${stray}"? This command takes flags alone: ${usage}`;
  if (!found) return message;
  const [flag, option] = found;
  return option.type === 'boolean'
    ? `--${flag} takes no value: write --${flag} alone.`
    : `--${flag} needs a value: write --${flag}=${option.value ?? 'TEXT'}`;
}

/** The flag that a word alone probably belongs to. */
function takerOf(stray: string, options: CommandDescription['options']): string | undefined {
  const takes = (value: string) =>
    Object.keys(options).find((name) => options[name]?.value === value);
  if (/^https?:/.test(stray)) return takes('URL') ?? takes('ADDRESS');
  if (/^\d{2,5}$/.test(stray)) return takes('NUMBER');
  return takes('ID') ?? ('title' in options ? 'title' : undefined);
}

/** Usage, purpose, details, and each option with its meaning. */
export function formatHelp({ usage, purpose, details, options }: CommandDescription): string {
  const rows = Object.entries({ ...options, ...informationOptions }).map(
    ([name, option]: [string, DescribedOption]) => {
      const short = option.short === undefined ? '    ' : `-${option.short}, `;
      const value = option.type === 'string' ? ` ${option.value ?? 'TEXT'}` : '';
      return { flag: `  ${short}--${name}${value}`, text: `${option.about}${noteOn(option)}` };
    },
  );
  const width = Math.max(...rows.map(({ flag }) => flag.length));
  return [
    usage,
    purpose,
    ...(details === undefined ? [] : [details]),
    rows.map(({ flag, text }) => `${flag.padEnd(width)}  ${text}`).join('\n'),
  ].join('\n\n');
}

function noteOn({ default: otherwise, multiple }: DescribedOption): string {
  const notes = [
    ...(multiple ? ['may be repeated'] : []),
    ...(typeof otherwise === 'string' && otherwise !== '' ? [`default: ${otherwise}`] : []),
  ];
  return notes.length === 0 ? '' : ` (${notes.join(', ')})`;
}

/** Whether the arguments ask for this, whatever else they hold. */
export function asksFor(
  what: keyof typeof informationOptions,
  command: CommandDescription,
  args: readonly string[],
): boolean {
  return lookThrough(command, args).values[what] === true;
}

/** A line for each flag that the command does not take, with the one that was probably meant; empty when there is none. */
export function toUnknownFlagsMessage(
  command: CommandDescription,
  args: readonly string[],
): string[] {
  const known = Object.keys({ ...command.options, ...informationOptions });
  const written = lookThrough(command, args).tokens.flatMap((token) =>
    token.kind === 'option' && !known.includes(token.name) ? [token] : [],
  );
  return [...new Map(written.map((token) => [token.rawName, token.name]))].map(([raw, name]) => {
    const also = known.find((each) => otherNames[each]?.split(' ').includes(name.toLowerCase()));
    const begun = known.filter((each) => name.length > 1 && each.startsWith(name));
    const whole = begun.length === 1 ? begun[0] : undefined;
    const near = raw.startsWith('--') ? (also ?? whole ?? nearest(name, known)) : also;
    const guess = near === undefined ? '' : ` Did you mean --${near}?`;
    return `${raw} is not a flag of this command.${guess}`;
  });
}

/** Settings of npm that are also flags of ours: they may stand in somebody's `.npmrc`. */
const settingsOfNpm =
  'all before dry-run force json key long message name parallel tag url user version yes'.split(
    ' ',
  );

/** The flags that `npm run` took for its own, because no `--` stands before them; it passes them on as variables. */
export function flagsTakenByNpm(
  command: CommandDescription,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  return Object.keys(command.options).filter(
    (name) =>
      !settingsOfNpm.includes(name) &&
      environment[`npm_config_${name.replaceAll('-', '_')}`] !== undefined,
  );
}

/** A line for each flag that takes one value and is given several that differ; empty when there is none. */
export function toTwiceMessage(command: CommandDescription, args: readonly string[]): string[] {
  const values = new Map<string, Set<string>>();
  for (const token of lookThrough(command, args).tokens) {
    if (token.kind !== 'option' || token.value === undefined) continue;
    const option = command.options[token.name];
    if (option === undefined || option.multiple || option.type === 'boolean') continue;
    values.set(token.name, (values.get(token.name) ?? new Set()).add(token.value));
  }
  return [...values]
    .filter(([, each]) => each.size > 1)
    .map(([name, each]) => {
      const said = [...each].map((value) => `"${value}"`).join(' and ');
      return `--${name} is given with ${said}. Write it once.`;
    });
}

/** The command that lists all flags: `npm run check -- --help`. */
export function helpCommand({ usage }: CommandDescription): string {
  return `${usage.split(/ -- |\s*\n/)[0] ?? ''} -- --help`;
}

function lookThrough({ options }: CommandDescription, args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: { ...options, ...informationOptions },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
}
