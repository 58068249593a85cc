import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

import type { AlertSource } from '../model/alerts/alert.ts';
import { msPerMinute, msPerSecond, type Instant } from '../model/time/instant.ts';

/** A request whose sender has not been verified yet. */
export interface SignedRequest {
  /** The keys are in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  /** The rest of the path after the tool's name. */
  readonly pathSecret: string | undefined;
}

/** How old a signed request may be, from the specification of Standard Webhooks. */
const toleranceMs = 5 * msPerMinute;

/**
 * Whether the sender knows the secret: by the tool's own signature where there is one, else by the secret itself, in
 * the path or as `Authorization`. A wrong signature fails even when the path holds the right secret.
 */
export function isAuthentic(
  source: AlertSource,
  secret: string,
  request: SignedRequest,
  now: Instant,
): boolean {
  const { headers, body, pathSecret } = request;
  const signed = signatureOf(source, secret, headers, body, now);
  if (signed !== undefined) return signed;
  const [, scheme = '', token = ''] =
    /^(Bearer|Basic) +(.+)$/i.exec(headers['authorization'] ?? '') ?? [];
  const given = /basic/i.test(scheme)
    ? Buffer.from(token, 'base64').toString().split(':').slice(1).join(':')
    : token;
  return [given, pathSecret ?? ''].map((each) => isEqual(each, secret)).includes(true);
}

const signatureHeaders: Readonly<Partial<Record<AlertSource, string>>> = {
  github: 'x-hub-signature-256',
  sentry: 'sentry-hook-signature',
  pagerduty: 'x-pagerduty-signature',
  grafana: 'x-grafana-alerting-signature',
};

/** Undefined when the request carries no signature. */
function signatureOf(
  source: AlertSource,
  secret: string,
  headers: SignedRequest['headers'],
  body: Buffer,
  now: Instant,
): boolean | undefined {
  const webhook = headers['webhook-signature'];
  if (webhook !== undefined) return isStandardWebhook(webhook, secret, headers, body, now);
  const hex = (text: string | Buffer) => createHmac('sha256', secret).update(text).digest('hex');
  const given = headers[signatureHeaders[source] ?? ''];
  if (given === undefined) return undefined;
  if (source === 'github') return isEqual(given, `sha256=${hex(body)}`);
  if (source === 'pagerduty') {
    const expected = `v1=${hex(body)}`;
    const each = given.split(',').map((one) => isEqual(one.trim(), expected));
    return each.includes(true);
  }
  const at = source === 'grafana' ? headers['x-grafana-alerting-timestamp'] : undefined;
  return isEqual(
    given,
    hex(at === undefined ? body : Buffer.concat([Buffer.from(`${at}:`), body])),
  );
}

function isStandardWebhook(
  given: string,
  secret: string,
  { 'webhook-id': id = '', 'webhook-timestamp': at = '' }: SignedRequest['headers'],
  body: Buffer,
  now: Instant,
): boolean {
  if (!/^\d{1,12}$/.test(at) || Math.abs(Number(at) * msPerSecond - now) > toleranceMs)
    return false;
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : secret;
  const expected = createHmac('sha256', key).update(`${id}.${at}.`).update(body).digest('base64');
  return given
    .split(' ')
    .map((each) => isEqual(each, `v1,${expected}`))
    .includes(true);
}

/** Compares in constant time, which reveals neither the length of the texts nor where they differ. */
export function isEqual(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(a!, b!);
}
