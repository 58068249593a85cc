/**
 * Chooses among the forms that a language has for a count. The last form is also used for counts without a form of
 * their own, such as fractions and whole millions.
 */
export function pluralOf<Form extends Intl.LDMLPluralRule>(
  language: string,
): (count: number, forms: Readonly<Record<Form, string>>) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => {
    const texts: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = forms;
    return texts[rules.select(count)] ?? Object.values<string>(forms).at(-1) ?? '';
  };
}
