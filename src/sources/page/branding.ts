import { backgrounds, contrast, legibleColour, parseColour } from '../../model/page/colour.ts';
import type { Page } from '../../model/page/page.ts';
import type { YamlSource } from '../yaml/frontmatter.ts';
import type { ProblemList } from '../problem-list.ts';

/** One value for both, or one for a light and one for a dark page. */
type LightAndDark = string | { readonly light: string; readonly dark: string } | undefined;

export function toLogo(logo: LightAndDark): Pick<Page, 'logo' | 'logoDark'> {
  if (logo === undefined) return {};
  return typeof logo === 'string' ? { logo } : { logo: logo.light, logoDark: logo.dark };
}

/** A single colour is adjusted until it is legible on light and dark pages; two colours must be legible as they are. */
export function toAccent(
  written: LightAndDark,
  source: YamlSource,
  problems: ProblemList,
): Page['accent'] {
  if (written === undefined) return undefined;
  if (typeof written === 'string') {
    const colour = parseColour(written)!;
    return { light: legibleColour(colour, 'light'), dark: legibleColour(colour, 'dark') };
  }
  for (const scheme of ['light', 'dark'] as const) {
    const colour = parseColour(written[scheme])!;
    const nearest = legibleColour(colour, scheme);
    if (nearest === colour) continue;
    const background = backgrounds[scheme];
    problems.add('accent-illegible', source.valueAt(['accent', scheme]), {
      found: colour,
      contrast: String(Math.floor(contrast(colour, background) * 10) / 10),
      background,
      nearest,
    });
  }
  return { light: parseColour(written.light)!, dark: parseColour(written.dark)! };
}

/** The value that `toLogo` parses. */
export function formatLogo({ logo, logoDark }: Page): LightAndDark {
  return logo === undefined || logoDark === undefined ? logo : { light: logo, dark: logoDark };
}

/** The value that `toAccent` parses, always with both colours. */
export function formatAccent({ accent }: Page): LightAndDark {
  return accent && { light: accent.light, dark: accent.dark };
}
