import type { Language } from '../../../model/page/language.ts';
import { findLanguage } from '../../../model/page/language.ts';
import type { SourceFile } from '../import-plan.ts';
import { refusals } from './caveats.ts';
import type { StatusfySite } from './site.ts';

/** A file in the folder of reports: a report, or the translation of one. */
export type Placed =
  | { readonly file: SourceFile; readonly kind: 'report'; readonly onlyIn?: string }
  | {
      readonly file: SourceFile;
      readonly kind: 'translation';
      readonly language: Language;
      /** The path of the report that it translates. */
      readonly original: string;
    }
  | { readonly file: SourceFile; readonly kind: 'refused'; readonly reason: string };

/**
 * Separates reports from their translations: reports in the page's own language are in the folder itself, each other
 * language has a folder in it. A file without an original in the page's own language is a report too. Files elsewhere
 * are ignored.
 */
export function sortFiles(files: readonly SourceFile[], site: StatusfySite): Placed[] {
  const { folder, languages } = site;
  const inside = files.flatMap((file) =>
    file.path.startsWith(folder) ? [{ file, inner: file.path.slice(folder.length) }] : [],
  );
  const originals = new Map<string, string>();
  const codes = ['', ...languages.keys()];
  for (const code of codes) {
    for (const { file, inner } of inside) {
      const { name, code: own } = cut(inner);
      if (own === code && isReport(name) && !originals.has(name)) originals.set(name, file.path);
    }
  }
  const spoken = new Set<string>();
  return inside.map(({ file, inner }): Placed => {
    const { name, code } = cut(inner);
    const refuse = (reason: string): Placed => ({ file, kind: 'refused', reason });
    if (!/\.md$/i.test(name)) return refuse(refusals.notMarkdown());
    if (!isReport(name) || name.includes('/')) return refuse(refusals.notReport());
    if (code !== '' && !languages.has(code)) return refuse(refusals.notLanguage(code));
    const original = originals.get(name) ?? file.path;
    if (original === file.path) {
      return { file, kind: 'report', ...(code !== '' && { onlyIn: code }) };
    }
    const language = languages.get(code);
    if (language === undefined) return refuse(refusals.languageUnspoken(code));
    const key = `${original}\n${language}`;
    const isOwn = language === findLanguage(site.page.language);
    if (isOwn || spoken.has(key)) return refuse(refusals.languageTwice(code));
    spoken.add(key);
    return { file, kind: 'translation', language, original };
  });
}

function cut(inner: string): { code: string; name: string } {
  const slash = inner.indexOf('/');
  return slash < 0
    ? { code: '', name: inner }
    : { code: inner.slice(0, slash), name: inner.slice(slash + 1) };
}

/** Statusfy reads `.md` files only, but not the README of the folder. */
function isReport(name: string): boolean {
  return /\.md$/i.test(name) && name.toLowerCase() !== 'readme.md' && !name.includes('/');
}
