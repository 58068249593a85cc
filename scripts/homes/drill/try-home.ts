import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';
import { connect } from 'node:tls';

import type { HomeTry } from '../../../src/drill/drill-facts.ts';
import type { Instant } from '../../../src/model/time/instant.ts';
import { fetchServedPage } from '../../deploy/await-page.ts';
import { isPrivateHost } from '../../../src/model/private-host.ts';

const patienceMs = 10_000;

/** Asks a home for its page, its certificate and its name, as a reader's browser would. */
export async function tryHome(
  { url, isDeployed }: Pick<HomeTry, 'url' | 'isDeployed'>,
  now: Instant,
): Promise<HomeTry> {
  const { protocol, hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const [page, certificate, name] = await Promise.all([
    fetchPage(url, now),
    protocol === 'https:' ? fetchCertificate(host, Number(port || 443)) : undefined,
    isIP(host) !== 0 || isPrivateHost(host) ? undefined : resolveName(host),
  ]);
  return { url, isDeployed, page, ...(certificate && { certificate }), ...(name && { name }) };
}

async function fetchPage(url: string, now: Instant): Promise<HomeTry['page']> {
  const { generatedAt, validUntil, commit, reason } = await fetchServedPage(url, now);
  if (reason !== undefined) return { reason };
  return {
    generatedAt,
    ...(commit !== undefined && { commit }),
    ...(validUntil !== undefined && { validUntil }),
  };
}

/** The certificate of the home, trusted or not. */
function fetchCertificate(
  host: string,
  port: number,
): Promise<NonNullable<HomeTry['certificate']>> {
  const isName = isIP(host) === 0;
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port,
      rejectUnauthorized: false,
      ...(isName && { servername: host }),
    });
    const end = (found: NonNullable<HomeTry['certificate']>) => {
      socket.destroy();
      resolve(found);
    };
    socket.setTimeout(patienceMs, () =>
      end({ reason: `it did not answer within ${patienceMs / 1000} s` }),
    );
    socket.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
      const word = /^[A-Z_0-9]{2,40}$/.test(code) ? ` (${code})` : '';
      end({ reason: `the connection failed${word}` });
    });
    socket.once('secureConnect', () => {
      const untilAt = Date.parse(socket.getPeerCertificate().valid_to);
      const error: unknown = socket.authorizationError;
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      end(
        Number.isNaN(untilAt)
          ? { reason: 'there is none' }
          : { untilAt, ...(!socket.authorized && { refusal: code }) },
      );
    });
  });
}

/** How long resolvers may cache its address: the time that is left by the resolver here. */
async function resolveName(host: string): Promise<NonNullable<HomeTry['name']>> {
  const resolver = new Resolver({ timeout: patienceMs / 2, tries: 1 });
  const codes: string[] = [];
  for (const ask of ['resolve4', 'resolve6'] as const) {
    try {
      const records = await resolver[ask](host, { ttl: true });
      if (records.length > 0) return { ttlS: Math.max(...records.map(({ ttl }) => ttl)) };
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!/^E[A-Z]+$/.test(code)) throw error;
      codes.push(code);
    }
  }
  return { reason: codes[0] ?? 'it has no address' };
}
