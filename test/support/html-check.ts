import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // Astro prints the doctype in its own case.
      'doctype-style': 'off',
      // A page's title carries an incident's title, which is as long as its author made it.
      'long-title': 'off',
      // Ids may start with a digit: incident ids start with a date.
      'valid-id': ['error', { relaxed: true }],
      // Astro prints text as written; `&` and `>` alone are valid HTML.
      'no-raw-characters': ['error', { relaxed: true }],
      // What stands in a code block is the author's.
      'no-trailing-whitespace': 'off',
      // Built pages leave out what HTML lets out, to fit the first round trip.
      'attr-quotes': 'off',
      'no-implicit-close': 'off',
      'require-sri': ['error', { target: 'crossorigin' }],
      'tel-non-breaking': 'off',
    },
  }),
);

/**
 * What is wrong with a whole HTML document, one line per problem, in document order:
 * `about/index.html:1:120: Duplicate ID "x" (no-dup-id)`. Columns and lines count from 1.
 */
export async function htmlProblems(html: string, name: string): Promise<string[]> {
  const { results } = await validator.validateString(html, name);
  return results
    .flatMap(({ messages }) => messages)
    .map(
      ({ line, column, message, ruleId }) => `${name}:${line}:${column}: ${message} (${ruleId})`,
    );
}
