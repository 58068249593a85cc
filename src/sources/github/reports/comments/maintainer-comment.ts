import { incidentRoles, type IncidentRole } from '../../../../model/reports/facts.ts';
import { isMarked } from '../internal-mark.ts';
import { toLine } from '../issue-text.ts';

/** What a trusted comment says to maintainers: none of its text is ever published. */
export type MaintainerComment =
  /** `/log Restarted the proxy on host 3`, with all lines below it. */
  | { readonly kind: 'log'; readonly text: string }
  /** `/hand-over @ben`, `/hand-over @ben operations`; the text below is for that person. */
  | { readonly kind: 'role'; readonly role: IncidentRole; readonly name: string }
  /** It has such a mark but nothing that can be understood. */
  | { readonly kind: 'none' };

const longestEntry = 2_000;
const login = /^@?([A-Za-z0-9](?:-?[A-Za-z0-9]){0,38})$/;
const fillers = ['to', 'as', 'the', 'role', 'is', '--to', '--role'];

/**
 * Undefined for a comment that is an update. In doubt a comment counts as addressed to maintainers, because what is
 * published cannot be taken back.
 */
export function parseMaintainerComment(body: string): MaintainerComment | undefined {
  const lines = body.split(/\r\n?|[\n\u2028\u2029]/);
  const below = (mark: string) => {
    const first = lines.findIndex((line) => isMarked(line, mark));
    if (first < 0) return undefined;
    const [line = '', ...others] = lines.slice(first);
    const said = line.slice(line.toLowerCase().indexOf(mark) + mark.length).replace(/^[\s:]+/, '');
    return [said, ...others];
  };
  const handOver = below('/hand-over');
  if (handOver) return parseHandOver(handOver[0]!);
  const entry = below('/log');
  if (!entry) return undefined;
  const text = toLine(entry.join(' ').replace(/\s+/g, ' '), longestEntry);
  return text === '' ? { kind: 'none' } : { kind: 'log', text };
}

function parseHandOver(said: string): MaintainerComment {
  const words = said.split(/[\s:,.()*_]+/).filter((word) => word !== '');
  const isRole = (word: string) => incidentRoles.find((role) => role === word.toLowerCase());
  const [role = 'coordinator', ...furtherRoles] = words.flatMap((word) => isRole(word) ?? []);
  const names = words.filter(
    (word) => isRole(word) === undefined && !fillers.includes(word.toLowerCase()),
  );
  const name = login.exec(names[0] ?? '')?.[1];
  return name === undefined || names.length > 1 || furtherRoles.length > 0
    ? { kind: 'none' }
    : { kind: 'role', role, name };
}
