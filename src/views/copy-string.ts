/** A copy of a part of a longer string, which would keep the whole in memory as long as the part is known. */
export function copyString(text: string): string {
  return Buffer.from(text).toString();
}
