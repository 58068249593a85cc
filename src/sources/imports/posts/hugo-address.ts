import { hugoList, hugoText, type HugoData } from './hugo-data.ts';

/**
 * The path that Hugo makes from a name: in lower case, with a dash for each gap, without characters that addresses
 * cannot have.
 */
export function hugoPath(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s./_~+#-]/gu, '')
    .trim()
    .replace(/[\s-]*\s[\s-]*/g, '-');
}

/** The paths at which Hugo serves a post, from its file and its frontmatter, without slashes at their ends. */
export function hugoAddresses(path: string, data: HugoData): string[] {
  const stem = path.replace(/^content\/(?:default\/)?/, '').replace(/(?:\/index)?\.[^./]+$/, '');
  const slug = hugoText(data.get('slug'));
  const own = slug === undefined ? stem : stem.replace(/[^/]*$/, slug);
  const written = [
    hugoText(data.get('url')) ?? hugoPath(own),
    ...hugoList(data.get('aliases')).map(hugoText),
  ];
  // Without a slash it would be an id here.
  return written
    .flatMap((each) => (each === undefined ? [] : [each.replace(/^\/+|\/+$/g, '')]))
    .filter((each) => each.includes('/'));
}
