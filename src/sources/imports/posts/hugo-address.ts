import { hugoList, hugoText, type HugoData } from './hugo-data.ts';

/** A path as Hugo makes it of a name: in small letters, with a dash for each gap, without what no address holds. */
export function hugoPath(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s./_~+#-]/gu, '')
    .trim()
    .replace(/[\s-]*\s[\s-]*/g, '-');
}

/** The path at which Hugo serves a post, by its file and its frontmatter; without a slash at either end. */
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
