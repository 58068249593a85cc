import { parseJson } from '../model/text/json.ts';
import { jsonPath, valueAtPath } from '../sources/probes/json-path.ts';
import type { ProbeOf } from '../sources/probes/probe-schemas.ts';
import { parseDuration } from '../sources/text/duration-text.ts';

/**
 * The result of one question: undefined when it is as expected, else what is wrong, in words that reveal nothing of the
 * answer.
 */
export type Fault = string | undefined;

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The first difference between an answer and what the probe expects. */
export function faultOfHttp(answer: HttpAnswer, { expect = {} }: ProbeOf<'url'>): Fault {
  const { status = '200-299', text, no_text: noText, json = {}, header = {} } = expect;
  if (!isAmong(answer.status, String(status))) {
    return `its status is ${answer.status}, not ${status}`;
  }
  for (const [name, value] of Object.entries(header)) {
    if (answer.headers.get(name)?.includes(value) !== true) {
      return `its header ${name} does not hold what is expected`;
    }
  }
  if (text !== undefined && !answer.text.includes(text))
    return 'it does not hold the text that is expected';
  if (noText !== undefined && answer.text.includes(noText))
    return 'it holds a text that it must not hold';
  return faultOfJson(answer.text, json);
}

function faultOfJson(text: string, expected: Readonly<Record<string, unknown>>): Fault {
  const paths = Object.entries(expected);
  if (paths.length === 0) return undefined;
  const document = parseJson(text);
  if (document === undefined) return 'it is not JSON';
  const [wrong] =
    paths.find(([path, value]) => valueAtPath(document, jsonPath(path) ?? []) !== value) ?? [];
  return wrong === undefined ? undefined : `${wrong} is not what is expected`;
}

/** Whether a number is among `200-299, 304`. */
function isAmong(status: number, ranges: string): boolean {
  return ranges.split(',').some((range) => {
    const [from = 0, until = from] = range.split('-').map(Number);
    return status >= from && status <= until;
  });
}

/**
 * The number that an instant query of Prometheus gives: a scalar, or a vector of one. Without one, the result is
 * unknown, and the text says why.
 */
export function numberOfPrometheus(text: string): number | string {
  const document = parseJson(text);
  const result = valueAtPath(document, ['data', 'result']);
  if (!Array.isArray(result)) return 'it does not answer as Prometheus does';
  const isVector = valueAtPath(document, ['data', 'resultType']) === 'vector';
  if (isVector && result.length !== 1) return `its query gives ${result.length} values, not one`;
  const value = valueAtPath(result, isVector ? [0, 'value', 1] : [1]);
  const number = typeof value === 'string' && value !== '' ? Number(value) : NaN;
  return Number.isNaN(number) ? 'its query gives no number' : number;
}

/** Whether a number is within its limits. */
export function faultOfNumber(number: number, { expect }: ProbeOf<'prometheus'>): Fault {
  const { below, above } = expect;
  if (below !== undefined && !(number < below)) return `it is not below ${below}`;
  if (above !== undefined && !(number > above)) return `it is not above ${above}`;
  return undefined;
}

/** Whether the records are those that are expected, in any order. */
export function faultOfRecords(records: readonly string[], { expect }: ProbeOf<'dns'>): Fault {
  if (records.length === 0) return 'there is no such record';
  const expected = expect?.is;
  if (expected === undefined) return undefined;
  const plain = (list: readonly string[]) =>
    list
      .map((each) => each.toLowerCase())
      .sort()
      .join('\n');
  return plain(records) === plain(expected)
    ? undefined
    : 'its records are not those that are expected';
}

/** Whether a heartbeat is late. */
export function faultOfBeat(
  lastAt: number,
  now: number,
  { everyMs, graceMs }: { readonly everyMs: number; readonly graceMs: number },
): Fault {
  return now - lastAt > everyMs + graceMs
    ? `it is due since ${formatUtc(lastAt + everyMs)}`
    : undefined;
}

function formatUtc(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** Whether a certificate is trusted, and good for as long as it has to be. @param validTo as TLS libraries write it */
export function faultOfCertificate(
  { validTo, code }: { readonly validTo: string | undefined; readonly code: string | undefined },
  { expect }: ProbeOf<'tls'>,
  now: number,
): Fault {
  const untilAt = Date.parse(validTo ?? '');
  if (Number.isNaN(untilAt)) return 'it shows no certificate';
  if (untilAt <= now) return `its certificate is over since ${formatUtc(untilAt)}`;
  if (code !== undefined) {
    return `its certificate is not trusted${/^[A-Z_0-9]{2,60}$/.test(code) ? ` (${code})` : ''}`;
  }
  const leastMs = parseDuration(expect?.valid_for ?? '') ?? 0;
  return untilAt - now < leastMs
    ? `its certificate is good until ${formatUtc(untilAt)}`
    : undefined;
}
