import type { Page } from '../model/page.ts';

/** What the adopter adds to the page's style: the accent colour, then the rules of `custom.css`. Empty without either. */
export function toOwnStyle({ accent }: Page, customStyle: string | undefined): string {
  const rules =
    accent === undefined
      ? ''
      : `:root{--link:${accent.light}}@media (prefers-color-scheme:dark){:root{--link:${accent.dark}}}` +
        'body{border-top:.25rem solid var(--link)}';
  return `${rules}${customStyle ?? ''}`;
}
