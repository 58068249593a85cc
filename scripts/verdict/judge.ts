import { createReadStream } from 'node:fs';

import { LogSearch } from '../../src/verdict/log-search.ts';
import {
  decideVerdict,
  noVerdict,
  type Question,
  type Verdict,
} from '../../src/verdict/verdict.ts';
import { fetchPage } from './fetch-page.ts';

export interface Case extends Omit<Question, 'seen'> {
  /** The address of the page. */
  readonly page: string;
  /** The file of the log; undefined without one. */
  readonly log: string | undefined;
  readonly now: number;
}

/** Asks a page and reads a log. What cannot be read gives the verdict `unknown`. */
export async function judge({ page, log, now, ...question }: Case): Promise<Verdict> {
  const reading = await fetchPage(page, now);
  if ('why' in reading || log === undefined)
    return decideVerdict(reading, { ...question, seen: undefined });
  const search = new LogSearch(reading.incidents.flatMap(({ symptoms }) => symptoms));
  try {
    for await (const piece of createReadStream(log, 'utf8')) search.add(String(piece));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return noVerdict(`The log ${log} cannot be read (${String(error.code)}).`);
  }
  return decideVerdict(reading, { ...question, seen: search.has });
}

/** `api, builds`: the components that are meant. */
export function componentsIn(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
