import type { z } from 'zod';

/** A description of the expected value, in words that fit after "must be". */
export function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_format') {
    if (issue.format === 'url') return 'a URL such as https://example.org';
    return issue.message;
  }
  if (issue.code === 'invalid_key') {
    const [inner] = issue.issues;
    const told: unknown = inner?.code === 'custom' ? inner.params?.['expected'] : inner?.message;
    return typeof told === 'string' ? `under ${told}` : 'under another key';
  }
  if (issue.code === 'too_big') {
    return issue.origin === 'string'
      ? `at most ${issue.maximum} characters`
      : `at most ${issue.maximum}`;
  }
  if (issue.code === 'too_small') {
    if (issue.origin === 'array') return 'a list that is not empty';
    if (issue.origin === 'string') return 'a text that is not empty';
    return `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
  }
  return issue.message;
}

/** The value that was found, in words that fit into a sentence. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return `the ${typeof value} ${JSON.stringify(value)}`;
}

/** The type of a value as people say it. */
export function typeInWords(type: string): string {
  const names: Record<string, string> = {
    string: 'text',
    boolean: 'true or false',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    object: 'a map',
  };
  return names[type] ?? type;
}
