import { isFileName, toFileName } from '../../text/file-name.ts';

/** Whether a file is where cState keeps its posts, perhaps in a folder for a language or a year. */
export function isIssuePath(path: string): boolean {
  return (
    /^content\/(?:[^/]+\/)*(?:issues?|incidents?)\//i.test(path) &&
    // Hugo's page about the folder itself.
    !/(^|\/)_index\.[^/]*$/.test(path)
  );
}

/** Whether Hugo makes a page from its text: markdown, or HTML, which may have frontmatter. */
export function isPostPath(path: string): boolean {
  return /\.(md|markdown|mdown)$/i.test(path) || isHtmlPath(path);
}

export function isHtmlPath(path: string): boolean {
  return /\.html?$/i.test(path);
}

/** The path of the original of a ClearStatus translation, if there is one; undefined for an original. */
export function originalOf(path: string): string | undefined {
  const [, language, rest] = /^content\/([^/]+)\/(.+)$/.exec(path) ?? [];
  return language === undefined || language === 'default' ? undefined : `content/default/${rest}`;
}

/** The name of the file, or of the folder that holds it as `index.md`. */
export function stemOf(path: string): string {
  const parts = path.replace(/\.[^./]+$/, '').split('/');
  const name = parts.at(-1) ?? '';
  return name === 'index' ? (parts.at(-2) ?? name) : name;
}

/** Our id for a post: its name in safe characters, with a date at its beginning in our form. */
export function toId(path: string): string {
  const dated = stemOf(path)
    .toLowerCase()
    .replace(/^(\d{4})[-_.](\d{2})[-_.](\d{2})[-_.]+/, '$1-$2-$3-');
  return isFileName(dated) ? dated : toFileName(dated);
}
