import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface AnswerFault {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
}

/**
 * `pass`: answer as usual. `reset`: break the connection within the body. `silence`: never answer.
 * `drip`: send the body byte by byte, for ever.
 */
export type Fault = AnswerFault | 'pass' | 'reset' | 'silence' | 'drip';

/** Faults that wait for a request whose method and path match; each is used once, in order. */
export class FaultQueue {
  #waiting: { readonly pattern: RegExp; readonly faults: Fault[] }[] = [];

  /** @param pattern for `GET /repos/acme/status/issues?state=all` */
  add(pattern: RegExp, ...faults: readonly Fault[]): void {
    this.#waiting.push({ pattern, faults: [...faults] });
  }

  clear(): void {
    this.#waiting = [];
  }

  take(request: string): Fault | undefined {
    const found = this.#waiting.find(
      ({ pattern, faults }) => faults.length > 0 && pattern.test(request),
    );
    return found?.faults.shift();
  }
}

/** Sends a fault in place of an answer. */
export async function sendFault(response: ServerResponse, fault: Fault): Promise<void> {
  if (fault === 'silence' || fault === 'pass') return;
  if (typeof fault === 'object') {
    const isText = typeof fault.body === 'string';
    response.writeHead(fault.status, {
      'content-type': 'application/json; charset=utf-8',
      ...fault.headers,
    });
    response.end(isText ? fault.body : JSON.stringify(fault.body ?? {}));
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  response.write('[');
  if (fault === 'reset') {
    await sleep(5);
    response.socket?.resetAndDestroy();
    return;
  }
  while (!response.destroyed) {
    response.write(' ');
    await sleep(20);
  }
}
