/** Text that markdown shows as it is: no links, no images, no HTML, no mentions. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#!|@~&]/g, (mark) => (mark === '@' ? '@\u200B' : `\\${mark}`));
}
