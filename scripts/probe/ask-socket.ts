import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

import { faultOfCertificate, type Fault } from '../../src/probes/answer-faults.ts';
import type { ProbeOf } from '../../src/sources/probes/probe-schemas.ts';

/** Connects; waits for a greeting only if one is expected, and reads no more than that. */
export function askTcp({ tcp, says, ip }: ProbeOf<'tcp'>, timeoutMs: number): Promise<Fault> {
  const socket = connectTcp({ ...parseHost(tcp), ...(ip && { family: ip }) });
  return answerOf(socket, timeoutMs, (done) => {
    const wanted = Buffer.from(says ?? '').toString('latin1');
    let heard = '';
    socket.once('connect', () => {
      if (says === undefined) done(undefined);
    });
    socket.on('data', (chunk: Buffer) => {
      if (says === undefined) return;
      heard += chunk.subarray(0, wanted.length).toString('latin1');
      if (heard.length < wanted.length && wanted.startsWith(heard)) return;
      done(heard.startsWith(wanted) ? undefined : 'it says something else');
    });
  });
}

/** Looks at the certificate alone: nothing is sent over the connection. */
export function askTls(probe: ProbeOf<'tls'>, timeoutMs: number, now: number): Promise<Fault> {
  const { host, port } = parseHost(probe.tls);
  const socket = connectTls({
    host,
    port,
    rejectUnauthorized: false,
    ...(isIP(host) === 0 && { servername: host }),
    ...(probe.ip && { family: probe.ip }),
  });
  return answerOf(socket, timeoutMs, (done) => {
    socket.once('secureConnect', () => {
      const { valid_to: validTo } = socket.getPeerCertificate();
      const error: unknown = socket.authorizationError;
      const code = error instanceof Error && 'code' in error ? error.code : error;
      done(
        faultOfCertificate(
          { validTo, code: socket.authorized ? undefined : String(code) },
          probe,
          now,
        ),
      );
    });
  });
}

/** Waits until `decide` is done, but no longer than this; then closes the connection in any case. */
function answerOf(
  socket: Socket,
  timeoutMs: number,
  decide: (done: (fault: Fault) => void) => void,
): Promise<Fault> {
  return new Promise((resolve) => {
    const done = (fault: Fault) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(fault);
    };
    const timer = setTimeout(
      () => done(`it did not answer within ${timeoutMs / 1000} s`),
      timeoutMs,
    );
    // A second failure, after the connection was given up, is ignored.
    socket.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
      done(`the connection failed${/^[A-Z_0-9]{2,40}$/.test(code) ? ` (${code})` : ''}`);
    });
    socket.once('close', () => done('it closed the connection'));
    decide(done);
  });
}

function parseHost(written: string): { host: string; port: number } {
  const at = written.lastIndexOf(':');
  return {
    host: written.slice(0, at).replace(/^\[|\]$/g, ''),
    port: Number(written.slice(at + 1)),
  };
}
