import type { Instant } from '../model/time/instant.ts';
import { fillPlaceholders, foldGap, placeholdersIn } from '../sources/templates/placeholder.ts';
import type { Template } from '../sources/templates/template-file.ts';
import { componentName } from '../views/components/component-index.ts';
import type { TimeFormat } from '../views/time/time-format.ts';
import type { AuthoringSession } from './session.ts';

/** Texts for gaps that the program knows, so that nobody has to type them. */
export interface KnownFacts {
  readonly componentNames: readonly string[];
  readonly nextUpdateAt?: Instant | undefined;
  /** How long the trouble lasted, or has lasted so far. */
  readonly durationMs?: number | undefined;
}

/** Texts for the gaps that a program can fill. */
function knownTexts(facts: KnownFacts, time: TimeFormat): Map<string, string> {
  const { componentNames, nextUpdateAt, durationMs } = facts;
  return new Map([
    ...(componentNames.length > 0 ? [['components', time.list(componentNames)] as const] : []),
    ...(nextUpdateAt === undefined
      ? []
      : [['next update', time.dateTime(nextUpdateAt).text] as const]),
    ...(durationMs === undefined ? [] : [['duration', time.duration(durationMs)] as const]),
  ]);
}

/** The gaps that are left when `texts` are filled in, in the order of the text. */
export function gapsOf(template: Template, texts: ReadonlyMap<string, string>): string[] {
  return placeholdersIn(`${template.title ?? ''}\n\n${template.body}`).filter(
    (name) => !texts.has(foldGap(name)),
  );
}

/** Gaps that the program fills itself; nobody is asked for them. */
const automatic = ['components', 'next update', 'duration', 'timeline', 'figures', 'impact'];

/** The gaps that a person has to fill. */
export function gapsToAsk(template: Template, texts: ReadonlyMap<string, string>): string[] {
  return gapsOf(template, texts).filter((name) => !automatic.includes(foldGap(name)));
}

/** The flags that fill gaps of these names, to be copied: `--set "what users see=…"`. */
export function flagsFor(names: readonly string[]): string[] {
  const isMissing = (wanted: string) => names.some((name) => foldGap(name) === wanted);
  return names.flatMap((name) => {
    if (foldGap(name) === 'components') return ['--component ID=STATUS'];
    if (foldGap(name) !== 'next update') return [`--set "${name}=…"`];
    // The severity decides when the next update is promised, unless a flag does.
    return isMissing('components') ? [] : ['--next "30 min"'];
  });
}

/** Title and text of a template with its gaps filled as far as `texts` go. */
function fillTemplate(
  template: Template,
  texts: ReadonlyMap<string, string>,
): { readonly title: string | undefined; readonly message: string } {
  return {
    title: template.title === undefined ? undefined : fillPlaceholders(template.title, texts),
    message: finish(fillPlaceholders(template.body, texts)),
  };
}

/** A sentence that somebody ended with a full stop does not get a second one from the template. */
function finish(text: string): string {
  return text.replace(/([.!?…])\.(?=\s|$)/g, '$1');
}

export interface FilledTemplate {
  readonly title: string | undefined;
  /** The text, once the promise that goes with it is known. */
  readonly message: (promisedAt: Instant | undefined) => string;
}

/** A template filled with the texts that were given, and with those that the program knows. */
export function fillReportTemplate(
  template: Template,
  given: ReadonlyMap<string, string>,
  facts: { readonly componentIds: readonly string[]; readonly durationMs?: number },
  { status, site }: Pick<AuthoringSession, 'status' | 'site'>,
): FilledTemplate {
  const known = (nextUpdateAt?: Instant) =>
    new Map([
      ...knownTexts(
        {
          componentNames: facts.componentIds.map((id) => componentName(id, status)),
          nextUpdateAt,
          durationMs: facts.durationMs,
        },
        site.time,
      ),
      ...given,
    ]);
  return {
    title: fillTemplate(template, known()).title,
    message: (promisedAt) => fillTemplate(template, known(promisedAt)).message,
  };
}
