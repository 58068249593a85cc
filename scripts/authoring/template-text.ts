import type { Instant } from '../../src/model/time/instant.ts';
import { gapsOf, knownTexts, fillTemplate } from '../../src/authoring/template-filling.ts';
import type { Template } from '../../src/sources/reports/template-file.ts';
import type { AuthoringSession } from './open-session.ts';
import { askText } from './prompts.ts';

/** Gaps that a program fills when the time comes; nobody is asked for them. */
const automatic = ['components', 'next update', 'duration', 'timeline', 'figures', 'impact'];

/** Asks for every gap that neither a program nor a flag fills. `optional` leaves one open on an empty answer. */
export async function askGaps(
  template: Template,
  given: ReadonlyMap<string, string>,
  { optional = false, skip = automatic }: { optional?: boolean; skip?: readonly string[] } = {},
): Promise<Map<string, string>> {
  const words = new Map(given);
  for (const name of gapsOf(template, given)) {
    if (skip.includes(name.toLowerCase())) continue;
    const answer = await askText(name, { optional });
    if (answer !== '') words.set(name.toLowerCase(), answer);
  }
  return words;
}

export interface FilledTemplate {
  readonly title: string | undefined;
  /** The text, once the promise that goes with it is known. */
  readonly message: (promisedAt: Instant | undefined) => string;
}

/** A template in words: those that were given, and what is known by itself. */
export function fillReportTemplate(
  template: Template,
  given: ReadonlyMap<string, string>,
  facts: { readonly componentIds: readonly string[]; readonly durationMs?: number },
  { status, site }: AuthoringSession,
): FilledTemplate {
  const names = new Map(
    [...status.components, ...status.retired]
      .flatMap((entry) => ('group' in entry ? entry.components : [entry]))
      .map(({ component }) => [component.id, component.name]),
  );
  const known = (nextUpdateAt?: Instant) =>
    new Map([
      ...knownTexts(
        {
          componentNames: facts.componentIds.map((id) => names.get(id) ?? id),
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
