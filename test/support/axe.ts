import axe from 'axe-core';
import type { Page } from 'playwright-core';

// Of all rules of WCAG 2.2 AA axe leaves this one out, unless it is asked for.
const options = {
  rules: { 'target-size': { enabled: true } },
  // Only violations are needed.
  resultTypes: ['violations'],
};

/** The rules of axe whose answer depends on colours alone. */
export const colourRules = ['color-contrast', 'link-in-text-block'];
/** The rules of axe whose answer depends on the width of the window. */
export const layoutRules = ['target-size', 'color-contrast', 'scrollable-region-focusable'];

/**
 * The violations that axe finds on the page now, one line per element: `image-alt: main > img: Images must have
 * alternative text`. The page's Content-Security-Policy stays in force; axe enters through the debugger, which is not
 * subject to it.
 *
 * @param rules All of them, or only these.
 */
export async function axeViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axe.source);
  const asked = rules ? { ...options, runOnly: rules } : options;
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(asked)})`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}: ${help}`),
  );
}
