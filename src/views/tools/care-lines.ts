import { caredFor } from '../../model/duty/owners.ts';
import type { Page } from '../../model/page/page.ts';
import { componentName } from '../components/component-index.ts';

/** Who owns what is hit and where its runbook is, for maintainers: a line each, and never on the page. */
export function toCareLines(ids: readonly string[], page: Page): string[] {
  return caredFor(ids, page).map(({ id, owners = [], runbook }) =>
    [
      `${componentName(id, { page })}:`,
      [
        ...(owners.length > 0
          ? [`owners ${owners.map((each) => each.replace(/^@/, '')).join(', ')}`]
          : []),
        ...(runbook === undefined ? [] : [`runbook ${runbook}`]),
      ].join('; '),
    ].join(' '),
  );
}
