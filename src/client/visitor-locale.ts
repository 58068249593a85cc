/**
 * The first of the visitor's languages that writes the page's: Americans see an English page's dates in their order,
 * and hours as they are used to. Undefined when the visitor does not read the page's language.
 */
export function localeFor(page: string, visitor: readonly string[]): string | undefined {
  const written = writtenAs(page);
  return visitor.find((each) => writtenAs(each) === written);
}

/** Language and script: `zh-TW` is not written as `zh` is. Undefined for what is no tag, as some systems have. */
function writtenAs(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script!}`;
  } catch {
    return undefined;
  }
}
