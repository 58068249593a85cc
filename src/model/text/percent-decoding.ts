/** A part of an address, percent-decoded; unchanged where that is not possible. */
export function decodeLeniently(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
