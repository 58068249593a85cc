/**
 * Whether a host is of this machine or of a private network, as far as its name tells: `localhost`, names without a
 * dot, and the addresses of RFC 1918, 3927, 4193, 4291 and 6598. `URL` must have normalised the host.
 */
export function isPrivateHost(host: string): boolean {
  const name = host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  if (name.includes(':')) {
    return /^(::1?|::ffff:.*|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*)$/.test(name);
  }
  const [first, second] = name.split('.').map(Number) as [number, number?];
  if (!/^\d+(\.\d+){3}$/.test(name)) {
    return !name.includes('.') || /\.(localhost|local|internal|lan|home|intranet)$/.test(name);
  }
  const isCarrier = first === 100 && second !== undefined && second >= 64 && second <= 127;
  const isClassB = first === 172 && second !== undefined && second >= 16 && second <= 31;
  const isPair = (first === 192 && second === 168) || (first === 169 && second === 254);
  return [0, 10, 127].includes(first) || isCarrier || isClassB || isPair;
}
