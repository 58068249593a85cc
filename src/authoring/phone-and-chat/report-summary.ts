import { escapeMarkdown } from '../../views/text/markdown-escape.ts';

/** The keys that are used of the JSON that a writing command prints. */
export interface EditAnswer {
  readonly url?: string | null;
  readonly written?: boolean;
  readonly pushed?: boolean;
  readonly unchanged?: boolean;
  readonly reason?: string;
  readonly answer?: string;
  readonly consequences?: readonly string[];
  readonly error?: { readonly message: string };
}

/** The summary of a run in markdown, for the writer of a report to read on a phone. */
export function toSummary(answer: EditAnswer | { readonly lines: readonly string[] }): string {
  if ('lines' in answer) return paragraph(answer.lines);
  const { url, error, reason, answer: said, consequences = [] } = answer;
  if (error) return paragraph([answer.pushed ? 'Published.' : 'Not published.', error.message]);
  if (reason !== undefined) return paragraph([reason]);
  if (said !== undefined) return paragraph(said.split('\n'));
  const link = url ? `\n${url}\n` : '';
  return `${paragraph(['Published; the page follows in a minute or two.', ...consequences])}${link}`;
}

function paragraph(lines: readonly string[]): string {
  return `${lines
    .flatMap((line) => line.split('\n'))
    .map(escapeMarkdown)
    .join('  \n')}\n`;
}
