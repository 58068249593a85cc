import { pageLanguages } from '../../model/reports/translation.ts';
import type { Site } from '../site.ts';

/**
 * What is added to the page's style where it is needed: rules for texts of two directions, the accent colour, then the
 * rules of `custom.css`. Empty for most pages.
 */
export function toCustomStyle(
  { page, direction }: Site,
  {
    directionStyle,
    customStyle = '',
  }: { directionStyle: string; customStyle?: string | undefined },
): string {
  const { accent } = page;
  const isMixed = direction === 'rtl' || pageLanguages(page).length > 1;
  const accentStyle =
    accent === undefined
      ? ''
      : `a{color:${accent.light}}html{border-top:.25rem solid ${accent.light}}` +
        `@media (prefers-color-scheme:dark){a{color:${accent.dark}}html{border-color:${accent.dark}}}`;
  return `${isMixed ? directionStyle.trim() : ''}${accentStyle}${customStyle}`;
}
