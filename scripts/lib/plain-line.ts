/** Text from outside is shown, never obeyed: control characters could drive a terminal or forge a line. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}

/** Text that markdown shows as it is: no links, no images, no HTML, no mentions. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#!|@~&]/g, (mark) => (mark === '@' ? '@\u200B' : `\\${mark}`));
}
