import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { Readable } from 'node:stream';

const withoutBody = [204, 205, 304];

/** Like `fetch`, but without redirects and over IPv4 or IPv6 alone. It asks for no compression. */
export function fetchByIpVersion(family: 4 | 6) {
  return (
    url: URL,
    {
      method,
      headers,
      body,
      signal,
    }: {
      readonly method: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body?: string;
      readonly signal: AbortSignal;
    },
  ): Promise<Response> =>
    new Promise((resolve, reject) => {
      const ask = url.protocol === 'https:' ? requestHttps : requestHttp;
      const fail = (cause: Error) => reject(new TypeError('fetch failed', { cause }));
      const request = ask(url, { method, headers, family, signal, agent: false }, (answer) => {
        const { statusCode: status = 0, rawHeaders } = answer;
        try {
          const told = new Headers();
          for (let index = 0; index < rawHeaders.length; index += 2) {
            told.append(rawHeaders[index]!, rawHeaders[index + 1]!);
          }
          const stream = withoutBody.includes(status) ? null : toWeb(answer);
          resolve(new Response(stream, { status, headers: told }));
        } catch (error) {
          request.destroy();
          fail(error as Error);
        }
      });
      request.on('error', fail);
      // The connection may also close without an error, for example after a 101.
      request.on('close', () => fail(new Error('closed')));
      request.end(body);
    });
}

function toWeb(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}
