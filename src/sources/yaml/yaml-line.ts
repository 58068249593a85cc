import { isMap } from '../../model/text/json.ts';
import { stringify } from 'yaml';

const options = { lineWidth: 0, schema: 'core' } as const;

/** A value in one line: `[a, b]`, `{ a: b }`, a text in quotes where it needs them. */
export function formatFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatFlow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, each]) => `${key}: ${formatFlow(each)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  // Inside brackets some characters need quotes that need none outside.
  return stringify([value], { ...options, collectionStyle: 'flow', flowCollectionPadding: false })
    .trim()
    .slice(1, -1);
}

/** A key and its value as they have to be written; a list of several maps has a line each. */
export function formatPair(key: string, value: unknown): string {
  if (Array.isArray(value) && value.length > 1 && value.every(isMap)) {
    return [`${key}:`, ...value.map((each) => `  - ${formatFlow(each)}`)].join('\n');
  }
  if (typeof value === 'string') {
    return stringify({ [key]: value }, { ...options, blockQuote: false }).trim();
  }
  return `${key}: ${formatFlow(value)}`;
}

/** A text in the kind of quotes that it does not contain. */
export function inQuotes(inner: string): string {
  if (/["\\]/.test(inner)) return `'${inner.replaceAll("'", "''")}'`;
  return /[\p{Cc}]/u.test(inner) ? formatFlow(inner) : `"${inner}"`;
}

/** Matches keys whose values are texts for people. */
export const textKey = String.raw`(?:title|description|affected|workaround|coordinator|operations|communications|name|group)(?:_[a-z]{2})?`;
