import type { SourceFile } from '../../src/sources/imports/import-plan.ts';
import { UsageError } from './cli.ts';
import { maxSourceBytes } from './read-files.ts';

const maxWaitMs = 60_000;

/** A page does not answer, or not with what was asked for; its message says what came. */
class FetchError extends Error {
  override name = 'FetchError';
  /** As the sync has it: try again later. */
  readonly exitCode = 69;
}

/**
 * Fetches what a page serves below its address. What it does not have (404) is left out.
 * @param address `https://status.example.com`, with or without a slash at its end.
 * @throws UsageError when it is no address; FetchError when an answer does not come, or none is there.
 */
export async function fetchServed(
  address: string,
  paths: readonly string[],
): Promise<SourceFile[]> {
  if (!URL.canParse(address)) throw new UsageError(`${address} is no address`);
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  const files: SourceFile[] = [];
  for (const path of paths) {
    const url = new URL(path, base).href;
    const text = await fetchText(url);
    if (text !== undefined) files.push({ path: url, text, problems: [] });
  }
  if (files.length === 0) throw new FetchError(`${base.href} serves none of ${paths.join(', ')}`);
  return files;
}

/** Undefined when there is nothing at that address. */
async function fetchText(url: string): Promise<string | undefined> {
  try {
    const headers = { accept: 'application/json', 'user-agent': 'outpost-import' };
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(maxWaitMs) });
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new FetchError(`${url} answers ${answer.status}`);
    return await readText(answer, url);
  } catch (error) {
    if (error instanceof FetchError) throw error;
    const { cause = error } = error as Error;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new FetchError(`${url} does not answer: ${why}`, { cause: error });
  }
}

async function readText(answer: Response, url: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.byteLength;
    // An answer without end is not read to its end.
    if (bytes > maxSourceBytes)
      throw new FetchError(`${url} answers more than ${maxSourceBytes} bytes`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
