import { writtenStatuses } from '../../../model/status.ts';
import type { KnownComponents } from '../../page/known-components.ts';
import { asSeen } from '../../text/written-text.ts';
import { statusMeant } from './status-meaning.ts';

/** Nobody writes a longer list, and each part is tried. */
const maxLength = 300;

/**
 * Components and their statuses as a fact has them, from a line that divides them in another way: `api down; docs is
 * up`. Undefined when one of them cannot be told.
 */
export function componentsMeant(written: string, directory: KnownComponents): string | undefined {
  if (written.length > maxLength) return undefined;
  const seen = asSeen(written)
    .replace(/~~[^~]*~~/g, '')
    .replace(/\s#.*$/, '');
  // `api partial outage → operational`: what it is from now on counts.
  const now = seen.replace(/^(\S+)\s[^,;]*(?:→|->)\s*/, '$1 ');
  return divided(now, directory) ?? divided(now.replaceAll('|', ' '), directory);
}

function divided(written: string, directory: KnownComponents): string | undefined {
  const parts = written
    .split(/[,;|/&+]|\band\b/i)
    .map((part) => part.replace(/[*_`"'“”[\]{}()]+(?=\s|$)|(?<=^|\s)[*_`"'“”[\]{}()]+/g, '').trim())
    .filter((part) => part !== '');
  const pairs = parts.map((part) => pairMeant(part, directory));
  return pairs.length > 0 && pairs.every((pair) => pair !== undefined)
    ? pairs.join(', ')
    : undefined;
}

function pairMeant(part: string, directory: KnownComponents): string | undefined {
  const words = part
    .split(/\s*(?:[:=→>(]|\s-+\s|\bis\b|\s)\s*/i)
    .map((word) => word.replace(/[).!]+$/, ''));
  const said = words.filter((word) => word !== '');
  for (let count = Math.min(4, said.length - 1); count > 0; count -= 1) {
    const status = statusMeant(said.slice(-count).join(' '), writtenStatuses);
    const ids = status === undefined ? [] : directory.allMeant(said.slice(0, -count).join(' '));
    if (ids.length > 0) return ids.map((id) => `${id} ${status}`).join(', ');
  }
  return undefined;
}
