import { componentsWithOwners } from '../../model/duty/owners.ts';
import type { Page } from '../../model/page/page.ts';
import { componentName } from '../components/component-index.ts';
import { escapeMarkdown } from '../text/markdown-escape.ts';

/** The owners and runbooks of affected components, a line each, for maintainers: never on the page. */
export function toOwnerLines(
  ids: readonly string[],
  page: Page,
  escape = (text: string): string => text,
): string[] {
  return componentsWithOwners(ids, page).map(({ id, owners = [], runbook }) => {
    const names = owners.map((each) => escape(each.replace(/^@/, ''))).join(', ');
    const parts = [
      ...(names === '' ? [] : [`owners ${names}`]),
      ...(runbook === undefined ? [] : [`runbook ${runbook}`]),
    ];
    return `${escape(componentName(id, { page }))}: ${parts.join('; ')}`;
  });
}

/** The same as a list in markdown, which mentions nobody. */
export function toOwnerMarkdown(ids: readonly string[], page: Page): string {
  return toOwnerLines(ids, page, escapeMarkdown)
    .map((line) => `- ${line}`)
    .join('\n');
}
