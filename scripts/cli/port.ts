import { UsageError } from '../../src/authoring/usage-error.ts';

/** The option of every command that serves. */
export const portOption = {
  port: { type: 'string', default: '4321', value: 'NUMBER', about: 'the port to listen on' },
} as const;

/** @throws UsageError for what is not a port. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new UsageError(`--port "${text}" is not a port; write a number from 1 to 65535.`);
}
