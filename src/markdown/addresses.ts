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

/** Whether a link in a text may lead there; what names no scheme leads to the page itself. */
export function isAllowedAddress(
  address: string,
  schemes: readonly string[] = linkSchemes,
): boolean {
  if (!URL.canParse(address, 'https://example.org/')) return false;
  return schemes.includes(new URL(address, 'https://example.org/').protocol.slice(0, -1));
}
