/** The protocols of links: the web, mail, telephone, chat. Other protocols can do more than show something. */
export const linkSchemes = [
  'http',
  'https',
  'mailto',
  'tel',
  'sms',
  'sip',
  'sips',
  'irc',
  'ircs',
  'matrix',
  'xmpp',
  'webcal',
] as const;

/** Where a text is shown, which says where its addresses lead. */
export interface TextPlace {
  /** The address of the page, which relative addresses are resolved against. */
  readonly pageUrl: string;
  /** The page of the report to which the text belongs: `#u2026…` leads there, wherever the text is shown. */
  readonly ownUrl?: string;
}

/** Where an address in a text leads; undefined when it is none. */
export function resolveAddress(
  address: string,
  { pageUrl, ownUrl = pageUrl }: TextPlace,
): string | undefined {
  const base = address.startsWith('#') ? ownUrl : pageUrl;
  return URL.parse(address, base)?.href;
}

/** Whether a link in a text may lead there; what names no scheme leads to the page itself. */
export function isAllowedAddress(
  address: string,
  schemes: readonly string[] = linkSchemes,
): boolean {
  const url = URL.parse(address, 'https://example.org/');
  return url !== null && schemes.includes(url.protocol.slice(0, -1));
}
