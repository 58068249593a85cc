import { describe, expect, test } from 'vitest';

import { answering } from '../../test/support/answering-server.ts';
import { withRetries, retryAfterMs } from './retries.ts';
import { request, RequestError, type Answer } from './request.ts';

describe('a request', () => {
  test('has the answer, whatever its status', async () => {
    const { address } = await answering((_, response) => response.writeHead(418).end('é'));
    expect(await request(address)).toMatchObject({ status: 418, text: 'é' });
  });

  test('posts a body, and takes it nowhere else', async () => {
    const { address, asked } = await answering((_, response) =>
      response.writeHead(307, { location: '/elsewhere' }).end(),
    );
    expect(await request(`${address}/x`, { method: 'POST', body: '{}' })).toMatchObject({
      status: 307,
    });
    expect(asked).toEqual(['/x']);
  });

  test('shows its credentials to none but the one that was asked', async () => {
    const other = await answering(({ headers }, response) =>
      response.end(`${headers.authorization} ${String(headers['x-key'])} ${headers.accept}`),
    );
    const { address } = await answering((_, response) =>
      response.writeHead(302, { location: other.address }).end(),
    );
    const headers = { Authorization: 'Bearer x', 'X-Key': 'x', Accept: 'a/b' };
    expect(await request(address, { headers })).toMatchObject({ text: 'undefined undefined a/b' });
  });

  const secret = 's3cr3t-s3cr3t';
  test.each<[string, (address: string) => Promise<unknown>, string]>([
    ['no address', () => request(`nothing ${secret}`), 'its address is not an address'],
    ['no web', () => request(`file:///${secret}`), 'its address is not of the web'],
    [
      'nobody there',
      async () => {
        const { address, close } = await answering(() => {});
        close();
        return request(`${address}/${secret}`);
      },
      'it refuses the connection',
    ],
    [
      'a header that is none',
      (address) => request(address, { headers: { authorization: `Bearer ${secret}\n\u0000` } }),
      'the connection failed',
    ],
    [
      'too slow',
      (address) => request(`${address}/slow?${secret}`, { timeoutMs: 50 }),
      'it did not answer within 0.05 s',
    ],
    [
      'too slow in the middle',
      (address) => request(`${address}/half`, { timeoutMs: 50 }),
      'it did not answer within 0.05 s',
    ],
    ['too much', (address) => request(address, { maxBytes: 3 }), 'it answers more than 3 bytes'],
    [
      'cut off',
      (address) => request(`${address}/cut/${secret}`),
      'the connection failed (UND_ERR_SOCKET)',
    ],
    ['in circles', (address) => request(`${address}/round`), 'it redirects more than 5 times'],
  ])('tells why there is no answer, and nothing that was sent: %s', async (_, ask, message) => {
    const { address } = await answering(({ url = '' }, response) => {
      if (url.startsWith('/slow')) return;
      if (url === '/half') response.write('{');
      else if (url.startsWith('/cut')) response.destroy();
      else if (url === '/round') response.writeHead(302, { location: url }).end();
      else response.end('long enough');
    });
    const error = await ask(address).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(RequestError);
    expect(error).toHaveProperty('message', message);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(secret);
  });
});

describe('retries', () => {
  const answer = (status: number, retryAfter?: string): Answer => ({
    status,
    headers: new Headers(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
    text: '',
  });
  const tryOut = async (answers: readonly (Answer | RequestError)[], firstWaitMs?: number) => {
    const left = [...answers];
    const waits: number[] = [];
    const result = await withRetries(
      () => {
        const next = left.shift()!;
        return next instanceof RequestError ? Promise.reject(next) : Promise.resolve(next);
      },
      {
        tries: 3,
        maxWaitMs: 60_000,
        isWorthIt: (each) => each === undefined || each.status === 429 || each.status >= 500,
        sleep: (ms) => Promise.resolve(waits.push(ms)),
        ...(firstWaitMs !== undefined && { firstWaitMs }),
      },
    ).catch((error: unknown) => error);
    return [result instanceof RequestError ? result.message : (result as Answer).status, waits];
  };
  const cut = new RequestError('cut');

  test.each([
    ['good at once', [answer(200)], undefined, [200, []]],
    ['waits as it is asked', [answer(429, '7'), answer(200)], 1, [200, [7_000]]],
    ['waits by itself, longer each time', [cut, answer(500), answer(204)], 100, [204, [100, 200]]],
    ['gives up', [answer(500), answer(500), answer(503)], 1, [503, [1, 2]]],
    ['gives up without an answer', [cut, cut, cut], 1, ['cut', [1, 2]]],
    ['does not wait for ever', [answer(429, '3600')], 1, [429, []]],
    ['does not wait when nobody says how long', [answer(429)], undefined, [429, []]],
    ['does not repeat what was refused', [answer(400)], 1, [400, []]],
  ])('%s', async (_, answers, firstWaitMs, expected) => {
    expect(await tryOut(answers, firstWaitMs)).toEqual(expected);
  });

  test.each([
    ['3', 3_000],
    ['Sat, 14 Mar 2026 10:00:30 GMT', 30_000],
    ['Sat, 14 Mar 2026 09:00:00 GMT', 0],
    ['soon', undefined],
  ])('Retry-After: %s', (text, expected) => {
    const headers = new Headers({ 'retry-after': text });
    const asked = { status: 503, headers, text: '' };
    expect(retryAfterMs(asked, Date.UTC(2026, 2, 14, 10))).toBe(expected);
  });

  test.each([
    ['{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":1500}', 1_500],
    ['{"ok":false,"parameters":{"retry_after":7}}', 7_000],
    ['slow down', undefined],
  ])('said in the body: %s', (text, expected) => {
    expect(retryAfterMs({ status: 429, headers: new Headers(), text })).toBe(expected);
  });
});
