import { formatInstant, parseInstant } from '../../text/instant-text.ts';
import { hasReminderMark } from './reminder-mark.ts';
import { issueNote, type IssueNote } from '../../../model/issue-note.ts';

/** One line that every output can show, at most `max` UTF-16 units long; empty when nothing is left. */
export function toLine(text: string, max: number): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]+/gu, ' ')
    .trim();
  // Cutting may leave half of a character behind.
  return line.length <= max
    ? line
    : line
        .slice(0, max)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trim();
}

/** The title as a file can hold it; `otherwise` when it has no visible characters. */
export function toTitle(title: string, otherwise: string): string {
  const line = toLine(title, 300);
  const isVisible = /[^\p{Cf}\p{Z}\p{M}]/u.test(line);
  return isVisible ? line : otherwise;
}

/** An instant that somebody wrote into a field; a note when it cannot be read. */
export function parseIssueInstant(
  field: string,
  text: string,
  notes: IssueNote[],
): number | undefined {
  const reading = parseInstant(text);
  if (reading.kind === 'instant') return reading.at;
  const found = toLine(text, 100);
  notes.push(
    issueNote('instant-unusable', {
      field,
      found,
      ...(reading.kind === 'without-zone' && { suggestion: reading.suggestion }),
    }),
  );
  return undefined;
}

/** Marks of comments that the sync writes itself; no output shows them. */
export const ownComments = {
  link: '<!-- outpost: link -->',
  problems: '<!-- outpost: problems -->',
  remark: '<!-- outpost: remark -->',
};

/** Marks the issues that we open; GitHub does not show it. */
export const ownIssues = { suspicion: '<!-- outpost: suspicion -->' };

/**
 * Whether a comment is one that Outpost wrote, a reminder too. Only the mark decides, because the author is the bot or
 * the person whose token the sync has.
 */
export function isOwnComment(body: string): boolean {
  const isMarked = Object.values(ownComments).some((mark) => body.trimStart().startsWith(mark));
  return isMarked || hasReminderMark(body);
}

const secrets: readonly (readonly [kind: string, form: RegExp])[] = [
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{20,})/],
  ['an AWS access key', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/],
  ['a GitLab token', /\bglpat-[\w-]{20,}/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a Slack token', /\bxox[abeprs]-[A-Za-z0-9-]{10,}/],
  ['a Google API key', /\bAIza[\w-]{35}\b/],
  ['a key of an AI service', /\bsk-[A-Za-z0-9_-]{20,}/],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{16,}/],
  ['a JSON web token', /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/],
  ['a private key', /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/],
];

/** Notes on what looks like a secret; the secret itself is in none of them. */
export function findSecrets(text: string): IssueNote[] {
  return secrets
    .filter(([, form]) => form.test(text))
    .map(([kind]) => issueNote('looks-secret', { kind }));
}

/** `2026-03-14`, in UTC. */
export function formatDate(at: number): string {
  return formatInstant(at).slice(0, 10);
}
