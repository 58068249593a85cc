import axe from 'axe-core';
import type { Page } from 'playwright-core';

// Of all rules of WCAG 2.2 AA axe leaves this one out, unless it is asked for.
const options = { rules: { 'target-size': { enabled: true } } };

/**
 * What axe finds wrong with the page as it stands, one line per element:
 * `image-alt: main > img: Images must have alternative text`. The page's Content-Security-Policy
 * stays in force; axe enters through the debugger, which is not subject to it.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}: ${help}`),
  );
}
