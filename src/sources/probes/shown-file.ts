import { z } from 'zod';

/**
 * What the page that was asked for last says of each probe that it tells of, by their ids, and of each upstream, by
 * `upstream NAME`; instants as in ISO 8601.
 */
export type Shown = Readonly<
  Record<
    string,
    { readonly failingSince?: string; readonly says?: string; readonly holdsUntil?: string }
  >
>;

/** The file of the state that has it. */
export const shownFile = 'shown.json';

const file = z.record(
  z.string(),
  z.strictObject({
    failingSince: z.string().optional(),
    says: z.string().optional(),
    holdsUntil: z.string().optional(),
  }),
);

/** What is torn is as good as nothing. */
export function parseShown(text: string | undefined): Shown {
  try {
    return (file.safeParse(JSON.parse(text ?? '{}')).data ?? {}) as Shown;
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

export function formatShown(shown: Shown): string {
  return `${JSON.stringify(shown, undefined, 1)}\n`;
}
