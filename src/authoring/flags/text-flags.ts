import { foldGap } from '../../sources/templates/placeholder.ts';
import { impacts, type Impact } from '../../model/status.ts';
import type { Template } from '../../sources/templates/template-file.ts';
import { guessImpact } from '../../sources/text/guesses/guessed-impact.ts';
import { guessStatus } from '../../sources/text/guesses/guessed-status.ts';
import { fold, nearest } from '../../sources/text/nearest.ts';
import { UsageError } from '../usage-error.ts';

/** One of a fixed set of keywords, in any spelling. @throws UsageError for any other. */
export function parseKeyword<T extends string>(
  name: string,
  keyword: string,
  known: readonly T[],
): T {
  const found = known.find((each) => each === fold(keyword));
  if (found !== undefined) return found;
  const meant = [guessStatus(keyword, known), guessImpact(fold(keyword))];
  const near = nearest(keyword, known) ?? meant.find((each) => known.some((one) => one === each));
  throw new UsageError(
    `--${name} "${keyword}" is not one of: ${known.join(', ')}${near === undefined ? '' : `. Did you mean ${near}?`}`,
  );
}

export function parseImpact(keyword: string | undefined): Impact | undefined {
  return keyword === undefined ? undefined : parseKeyword('impact', keyword, impacts);
}

/** Parses `what=the text`, once per gap; the keys are the names of gaps in lower case. */
export function parseGapFlags(written: readonly string[] | undefined): Map<string, string> {
  return new Map(
    (written ?? []).map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1)
        throw new UsageError(
          `--set "${pair}" is not NAME=WORDS; write --set "What users see=Requests fail"`,
        );
      return [foldGap(pair.slice(0, at).trim()), pair.slice(at + 1).trim()] as const;
    }),
  );
}

/** @throws UsageError for a template that does not exist. */
export function parseTemplateFlag(
  name: string | undefined,
  offered: readonly Template[],
): Template | undefined {
  if (name === undefined) return undefined;
  const found = offered.find(({ id }) => id === name);
  if (found) return found;
  const ids = offered.map(({ id }) => id);
  const near = nearest(name, ids);
  if (near !== undefined) {
    throw new UsageError(`There is no template "${name}" for this. Did you mean -t ${near}?`);
  }
  throw new UsageError(
    `There is no template "${name}" for this. Known: ${ids.join(', ') || 'none'}`,
  );
}
