/** A label's name as names are compared: GitHub and page.yml may spell one letter in two ways, and case does not count. */
export function foldLabel(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** Whether an issue carries any of the labels. */
export function hasAnyLabel(worn: readonly string[], wanted: readonly string[]): boolean {
  const names = new Set(wanted.map(foldLabel));
  return worn.some((label) => names.has(foldLabel(label)));
}
