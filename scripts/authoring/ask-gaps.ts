import { gapsToAsk } from '../../src/authoring/template-filling.ts';
import type { Template } from '../../src/sources/templates/template-file.ts';
import { askText } from './prompts/prompts.ts';

/** Asks for every gap that neither a program nor a flag fills. `optional` leaves one open on an empty answer. */
export async function askGaps(
  template: Template,
  given: ReadonlyMap<string, string>,
  { optional = false }: { optional?: boolean } = {},
): Promise<Map<string, string>> {
  const texts = new Map(given);
  for (const name of gapsToAsk(template, given)) {
    const answer = await askText(name, { optional });
    if (answer !== '') texts.set(name.toLowerCase(), answer);
  }
  return texts;
}
