import { readFileSync } from 'node:fs';

import { flattenComponents, type Component } from '../../model/components/component.ts';
import type { Facts, Upstream } from '../../model/reports/facts.ts';
import {
  impacts,
  writtenStatuses,
  type Impact,
  type WrittenStatus,
} from '../../model/status.ts';
import { fold, nearest } from '../../sources/text/nearest.ts';
import type { Template } from '../../sources/reports/template-file.ts';
import { parseInstantFlag, type AuthoringSession } from '../../../scripts/authoring/open-session.ts';
import { UsageError } from '../../../scripts/cli/run.ts';
import { canAsk, type FinishOptions } from '../../../scripts/authoring/finish-edit.ts';

export interface WritingFlags {
  readonly json: boolean;
  readonly yes: boolean;
  readonly commit: boolean;
  readonly push: boolean;
  readonly 'dry-run': boolean;
  readonly draft: boolean;
}

export function toFinishOptions(flags: WritingFlags): FinishOptions {
  const asks = canAsk(flags);
  if (!asks && !flags.yes && !flags.json && !flags['dry-run']) {
    throw new UsageError('There is no terminal to ask on; add --yes, --json or --dry-run.');
  }
  return {
    json: flags.json,
    asks,
    commit: flags.commit,
    push: flags.push,
    dryRun: flags['dry-run'],
    draft: flags.draft,
  };
}

/** `api=major_outage`; a component alone gets `otherwise`. @throws UsageError for what the page does not have. */
export function parseComponents(
  written: readonly string[] | undefined,
  otherwise: WrittenStatus | undefined,
  { content }: AuthoringSession,
): { id: string; status: WrittenStatus }[] | undefined {
  const known = flattenComponents(content.page.components);
  return written
    ?.flatMap((part) => part.split(','))
    .map((part) => {
      const [name = '', word] = part.split('=').map((each) => each.trim());
      const component = findComponent(name, known);
      const status = word === undefined ? otherwise : parseStatus(word);
      if (status === undefined) {
        throw new UsageError(
          `--component ${name} does not say how badly; write ${name}=major_outage`,
        );
      }
      return { id: component.id, status };
    });
}

function findComponent(name: string, known: readonly Component[]): Component {
  const found = known.find((each) => [each.id, each.name].map(fold).includes(fold(name)));
  if (found) return found;
  const ids = known.map(({ id }) => id);
  const near = nearest(name, ids);
  throw new UsageError(
    `--component "${name}" is not a component. ${near === undefined ? `Known: ${ids.join(', ')}` : `Did you mean ${near}?`}`,
  );
}

function parseStatus(word: string): WrittenStatus {
  return parseKeyword('component', word, writtenStatuses);
}

/** One of a fixed set of words, in any spelling. @throws UsageError for any other. */
export function parseKeyword<T extends string>(name: string, word: string, known: readonly T[]): T {
  const found = known.find((each) => each === fold(word));
  if (found !== undefined) return found;
  const near = nearest(word, known);
  throw new UsageError(
    `--${name} "${word}" is none of: ${known.join(', ')}${near === undefined ? '' : `. Did you mean ${near}?`}`,
  );
}

export function parseImpact(word: string | undefined): Impact | undefined {
  return word === undefined ? undefined : parseKeyword('impact', word, impacts);
}

/** The words; `-` reads them from the standard input. */
export function parseMessage(message: string | undefined): string | undefined {
  return message === '-' ? readFileSync(0, 'utf8').trim() : message;
}

/** `what=the words`, as often as there are gaps. */
export function parseTextFlags(written: readonly string[] | undefined): Map<string, string> {
  return new Map(
    (written ?? []).map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new UsageError(`--set "${pair}" is not NAME=WORDS`);
      return [pair.slice(0, at).trim().toLowerCase(), pair.slice(at + 1).trim()] as const;
    }),
  );
}

/** @throws UsageError for a template that there is not. */
export function parseTemplateFlag(
  name: string | undefined,
  offered: readonly Template[],
): Template | undefined {
  if (name === undefined) return undefined;
  const found = offered.find(({ id }) => id === name);
  if (found) return found;
  const ids = offered.map(({ id }) => id);
  throw new UsageError(
    `There is no template "${name}" for this. Known: ${ids.join(', ') || 'none'}`,
  );
}

/** `Copr=https://copr.example.org/status`, or a name alone. */
export function parseUpstream(written: readonly string[] | undefined): Upstream[] {
  return (written ?? []).map((pair) => {
    const [name = '', url] = pair.split(/=(.*)/s).map((each) => each.trim());
    return url === undefined || url === '' ? { name } : { name, url };
  });
}

export function parseIssueFlag(number: string | undefined): number | undefined {
  if (number === undefined) return undefined;
  if (/^#?[1-9]\d{0,8}$/.test(number)) return Number(number.replace('#', ''));
  throw new UsageError(`--issue "${number}" is not the number of an issue.`);
}

/** The facts that flags state. */
export function parseFactFlags(
  flags: {
    readonly affected?: string | undefined;
    readonly workaround?: string | undefined;
    readonly coordinator?: string | undefined;
    readonly 'expected-fix'?: string | undefined;
  },
  components: Facts['components'],
  session: AuthoringSession,
): Omit<Facts, 'nextUpdateAt'> {
  const { affected, workaround, coordinator, 'expected-fix': fix } = flags;
  return {
    ...(components && { components }),
    ...(affected !== undefined && { affected }),
    ...(workaround !== undefined && { workaround }),
    ...(coordinator !== undefined && { coordinator }),
    ...(fix !== undefined && {
      expectedFixAt: parseInstantFlag('expected-fix', fix, session, 'future'),
    }),
  };
}
