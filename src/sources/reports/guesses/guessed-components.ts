import { writtenStatuses } from '../../../model/status.ts';
import type { KnownComponents } from '../../page/known-components.ts';
import { visibleForm } from '../../text/invisible-characters.ts';
import { guessStatus } from '../../text/guesses/guessed-status.ts';

/**
 * Words about the time or the status before: `still down`, `slow since 14:00`, `from down to slow`, `slow (was down)`.
 */
const aside =
  /\((?:was|before|previously|formerly)\b[^)]*\)?|\b(?:was|before|previously|formerly|since|as of)\b.*$|\bfrom\b.*\bto\b|\b(?:still|now|currently|completely|fully|totally|again)\b/gi;

/** The longest list that is tried part by part. */
const maxLength = 300;

/**
 * Components and their statuses as a fact has them, from a line with other separators: `api down; docs is up`.
 * Undefined when one of them cannot be guessed.
 */
export function guessComponents(written: string, directory: KnownComponents): string | undefined {
  if (written.length > maxLength) return undefined;
  const seen = visibleForm(written)
    .replace(/~~[^~]*~~/g, '')
    .replace(/\s#.*$/, '');
  // `api partial outage → operational`: the new status counts.
  const now = seen.replace(/^(\S+)\s[^,;]*(?:→|->)\s*/, '$1 ');
  return (
    divided(now, directory) ??
    divided(now.replaceAll('|', ' '), directory) ??
    undivided(now.split(' '), directory) ??
    // `api partial_outage (EU only)`
    (now.includes(' (') ? divided(now.replace(/ \([^)]*\)/g, ''), directory) : undefined)
  );
}

/** `api down docs up`: pairs without separators. */
function undivided(words: readonly string[], directory: KnownComponents): string | undefined {
  if (words.length > 12) return undefined;
  for (let count = 1; count < words.length; count += 1) {
    const pair = guessPair(words.slice(0, count).join(' '), directory);
    const rest = pair === undefined ? undefined : divided(words.slice(count).join(' '), directory);
    const others = rest ?? (pair && undivided(words.slice(count), directory));
    if (others !== undefined) return `${pair}, ${others}`;
  }
  return undefined;
}

function divided(written: string, directory: KnownComponents): string | undefined {
  // A slash may also separate a group from a component.
  return (
    dividedBy(/[,;|&+]|\b(?:and|und|et)\b/i, written, directory) ??
    dividedBy(/[,;|/&+]|\b(?:and|und|et)\b/i, written, directory)
  );
}

function dividedBy(mark: RegExp, written: string, directory: KnownComponents): string | undefined {
  const parts = written
    .split(mark)
    .map((part) => part.replace(/[*_`"'“”[\]{}()]+(?=\s|$)|(?<=^|\s)[*_`"'“”[\]{}()]+/g, '').trim())
    .filter((part) => part !== '');
  const pairs = parts.map((part) => guessPair(part, directory));
  return pairs.length > 0 && pairs.every((pair) => pair !== undefined)
    ? pairs.join(', ')
    : undefined;
}

/** Where or how long, behind a status: `until 16:00`. */
const remark = /\s(?:until|till|for|in|on|only|partly|at)\b.*$/i;

function guessPair(part: string, directory: KnownComponents): string | undefined {
  const bare = part.replace(remark, '');
  return (
    guessBarePair(part, directory) ?? (bare === part ? undefined : guessBarePair(bare, directory))
  );
}

function guessBarePair(part: string, directory: KnownComponents): string | undefined {
  const words = part
    .replace(aside, ' ')
    .split(/\s*(?:[:=→>(]|\s-+\s|\bis\b|\s)\s*/i)
    .map((word) => word.replace(/[).!]+$/, ''));
  const said = words.filter((word) => word !== '');
  for (let count = Math.min(4, said.length - 1); count > 0; count -= 1) {
    const status = guessStatus(said.slice(-count).join(' '), writtenStatuses);
    const ids = status === undefined ? [] : directory.allMeant(said.slice(0, -count).join(' '));
    if (ids.length > 0) return ids.map((id) => `${id} ${status}`).join(', ');
  }
  // `down: api`
  const first = guessStatus(said[0] ?? '', writtenStatuses);
  const behind = first === undefined ? [] : directory.allMeant(said.slice(1).join(' '));
  return behind.length > 0 ? behind.map((id) => `${id} ${first}`).join(', ') : undefined;
}
