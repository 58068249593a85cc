import type { Instant } from '../../src/model/time/instant.ts';
import { isOutpostPage, parseOutpostPage } from '../../src/verdict/outpost-page.ts';
import type { PageReading, Unreadable } from '../../src/verdict/page-reading.ts';
import { parseSummary } from '../../src/verdict/statuspage-summary.ts';
import { request, RequestError, type Answer } from '../http/request.ts';
import { withRetries } from '../http/retries.ts';

/** An answer that a cache has kept for longer says nothing about now. */
const oldestSeconds = 3_600;
const maxBytes = { page: 16_777_216, summary: 4_194_304 };

/**
 * What a status page says: one of ours by `/api/page.json`, any other by `/api/v2/summary.json`, which openstatus
 * serves at `/api/status/summary.json`. Returns the reason when it is unknown; never throws for a page's answer.
 * @param address of the page, or of one of these documents
 */
export async function fetchPage(address: string, now: Instant): Promise<PageReading | Unreadable> {
  const base = address
    .trim()
    .replace(/[?#].*$|\/*$/g, '')
    .replace(/\/(?:api\/(?:(?:v2|status)\/\w+|page)\.json|index\.html)$/, '');
  const [own, summary] = await Promise.all([
    ask(`${base}/api/page.json`, maxBytes.page),
    askSummary(base),
  ]);
  const ours = toDocument(own);
  if (ours.document !== undefined && isOutpostPage(ours.document)) {
    return ours.why === undefined ? parseOutpostPage(ours.document, now) : { why: ours.why };
  }
  // Without page.json, a page of ours may be one that is no longer built.
  if (!('status' in own) || own.status >= 500 || own.status === 429) {
    return { why: toDocument(own).why ?? 'it does not answer' };
  }
  const theirs = toDocument(summary);
  if (theirs.why !== undefined) return { why: theirs.why };
  const reading = parseSummary(theirs.document);
  if (!('lacks' in reading)) return reading;
  for (const list of ['incidents/unresolved', 'incidents']) {
    const listed = toDocument(await ask(`${base}/api/v2/${list}.json`, maxBytes.summary));
    if (listed.why !== undefined) continue;
    const whole = parseSummary(theirs.document, listed.document);
    if (!('lacks' in whole) && !('why' in whole)) return whole;
  }
  return { why: 'it does not list its incidents' };
}

async function askSummary(base: string): Promise<Answer | Unreadable> {
  const answer = await ask(`${base}/api/v2/summary.json`, maxBytes.summary);
  return 'status' in answer && answer.status === 404
    ? ask(`${base}/api/status/summary.json`, maxBytes.summary)
    : answer;
}

async function ask(address: string, bytes: number): Promise<Answer | Unreadable> {
  try {
    return await withRetries(
      () => request(address, { maxBytes: bytes, headers: { accept: 'application/json' } }),
      {
        tries: 2,
        firstWaitMs: 500,
        maxWaitMs: 5_000,
        isWorthIt: (answer) =>
          answer === undefined || answer.status >= 500 || answer.status === 429,
      },
    );
  } catch (error) {
    if (error instanceof RequestError) return { why: error.message };
    throw error;
  }
}

/** The document in an answer, or why there is none. */
function toDocument(answer: Answer | Unreadable): { document?: unknown; why?: string } {
  if ('why' in answer) return answer;
  if (answer.status !== 200) return { why: `it answers ${answer.status}` };
  const age = Number(answer.headers.get('age') ?? 0);
  if (age > oldestSeconds)
    return { why: `a cache has kept it for ${Math.floor(age / 60)} minutes` };
  try {
    return { document: JSON.parse(answer.text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError) return { why: 'what it answers is not JSON' };
    throw error;
  }
}
