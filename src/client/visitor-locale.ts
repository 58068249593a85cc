/**
 * The first of the visitor's languages that is also the page's: Americans see the dates of an English page in their own
 * order, with the hours they are used to. Undefined when the visitor does not read the page's language.
 */
export function localeFor(page: string, visitor: readonly string[]): string | undefined {
  const written = writtenAs(page);
  return visitor.find((each) => writtenAs(each) === written);
}

/** Language and script: `zh-TW` is not written like `zh`. Undefined for a text that is not a tag, as some systems have. */
function writtenAs(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script!}`;
  } catch {
    return undefined;
  }
}
