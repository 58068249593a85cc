import { foldGap } from '../../src/sources/templates/placeholder.ts';
import { parseGapFlags } from '../../src/authoring/flags/text-flags.ts';
import type { AuthoringSession } from '../../src/authoring/session.ts';
import {
  fillReportTemplate,
  gapsToAsk,
  type FilledTemplate,
} from '../../src/authoring/template-filling.ts';
import type { Template } from '../../src/sources/templates/template-file.ts';
import { askText } from './prompts/prompts.ts';

/**
 * A template with its gaps filled by `--set`, and by asking where `asks` says so; undefined without a template.
 * @throws UsageError for a `--set` that is not GAP=TEXT
 */
export async function fillTemplate(
  template: Template | undefined,
  set: readonly string[] | undefined,
  facts: Parameters<typeof fillReportTemplate>[2],
  session: AuthoringSession,
  asks: boolean,
): Promise<FilledTemplate | undefined> {
  const given = parseGapFlags(set);
  if (!template) return undefined;
  const texts = asks ? await askGaps(template, given) : given;
  return fillReportTemplate(template, texts, facts, session);
}

/** Asks for every gap that neither a program nor a flag fills. With `optional`, an empty answer leaves the gap open. */
export async function askGaps(
  template: Template,
  given: ReadonlyMap<string, string>,
  { optional = false }: { optional?: boolean } = {},
): Promise<Map<string, string>> {
  const texts = new Map(given);
  for (const name of gapsToAsk(template, given)) {
    const answer = await askText(name, { optional });
    if (answer !== '') texts.set(foldGap(name), answer);
  }
  return texts;
}
