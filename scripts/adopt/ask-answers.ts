import { parseActionSource, parseComponents, parseUrl } from '../../src/adoption/init-answers.ts';
import { UsageError } from '../../src/authoring/usage-error.ts';
import { canAsk } from '../authoring/writing-flags.ts';

/** The answers that flags or an import give; the others are asked for. */
export interface Given {
  readonly name?: string | undefined;
  readonly component?: readonly string[] | undefined;
  readonly url?: string | undefined;
  readonly uses?: string | undefined;
  /** The value of `uses` in workflows, as far as this copy can tell. */
  readonly ownVersion: string | undefined;
  readonly yes: boolean;
}

/** The four answers; those that no flag gives are asked for on a terminal. @throws UsageError for what is missing. */
export async function askAnswers(given: Given) {
  const { name, component, url, ownVersion } = given;
  if (!canAsk({ yes: given.yes, json: false })) {
    const uses = given.uses ?? ownVersion;
    const missing = [
      ...(name === undefined ? ['--name "Heron"'] : []),
      ...(component === undefined ? ['--component api=API'] : []),
      ...(uses === undefined ? ['--uses OWNER/REPOSITORY@REF'] : []),
    ];
    if (name === undefined || component === undefined || uses === undefined) {
      throw new UsageError(`There is nobody to ask; add ${missing.join(', ')}.`);
    }
    return { name, component, url: url ?? '', uses };
  }
  const { askText } = await import('../authoring/prompts/prompts.ts');
  return {
    name: name ?? (await askText('What is the page called?')),
    component:
      component ??
      (
        await askText('What do people use? Names, separated by commas', {
          otherwise: 'Website',
          check: (text) => whyNot(() => parseComponents(text.split(','))),
        })
      ).split(','),
    url:
      url ??
      (await askText('At which address will it be? Enter alone: where GitHub serves it', {
        optional: true,
        check: (text) => whyNot(() => parseUrl(text)),
      })),
    uses:
      given.uses ??
      (await askText('Whose Outpost do the workflows call? OWNER/REPOSITORY@REF', {
        ...(ownVersion !== undefined && { otherwise: ownVersion }),
        check: (text) => whyNot(() => parseActionSource(text)),
      })),
  };
}

function whyNot(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}
