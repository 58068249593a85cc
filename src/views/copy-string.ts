/** Copies a part of a longer string. A slice would keep the whole string in memory as long as the part lives. */
export function copyString(text: string): string {
  return Buffer.from(text).toString();
}
