import { parseJson } from '../../src/model/text/json.ts';

/** The object that a text in JSON is; empty for anything else. */
export function parseObject(text: string): Readonly<Record<string, unknown>> {
  const json = parseJson(text);
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>) : {};
}
