/** A part of an address without its percent signs; as it is where these stand for nothing. */
export function decodeLeniently(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
