import { Document, visit } from 'yaml';

import { endOfOtherNotation } from './text-lost-to-comments.ts';
import { withinTypographicQuotes } from './typographic-quotes.ts';

/** YAML without aliases and folding, which `parseYaml` parses to the same value; undefined is left out. */
export function formatYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false, schema: 'core' });
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value !== 'string') return;
      // Without quotes, they would be taken for YAML's own quotes or commas.
      const isDoubtful =
        endOfOtherNotation.test(scalar.value) ||
        withinTypographicQuotes(scalar.value) !== undefined;
      if (isDoubtful) scalar.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 });
}
