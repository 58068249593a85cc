/** Safe as a file name and in a URL: lower-case letters and digits, separated by marks. */
const form = /^[a-z0-9]+(?:[-_.]+[a-z0-9]+)*$/;
const maxLength = 150;

export function isFileName(id: string): boolean {
  return form.test(id) && id.length <= maxLength && !reserved.test(id);
}

/** Names that Windows reserves for devices, with any extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/;

/**
 * The nearest valid name to a text: letters lose their accents, everything else becomes a dash. A text in another
 * script gives `fallback`.
 */
export function toFileName(text: string, fallback = 'report'): string {
  const name = text
    .normalize('NFKD')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return name === '' || reserved.test(name) ? `${fallback}${name && `-${name}`}` : name;
}
