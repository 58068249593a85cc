import { msPerDay, msPerHour, msPerMinute } from '../model/time/instant.ts';

/** How bad a finding is, worst last; `unknown` when the token may not ask. */
export const findingLevels = ['fine', 'unknown', 'warning', 'error'] as const;
export type FindingLevel = (typeof findingLevels)[number];

/** One thing that a page needs of GitHub. */
export interface Finding {
  readonly level: FindingLevel;
  /** `pages`, `labels`: permanent, for machines. */
  readonly about: string;
  readonly what: string;
  /** What to do about it. */
  readonly cure?: string;
  /** The page on which that is done. */
  readonly link?: string;
}

/** The finding for something that the token may not ask. */
export function unknownFinding(about: string, what: string, link: string): Finding {
  return {
    level: 'unknown',
    about,
    what: `It is not known ${what}: the token may not ask, or GitHub gives no answer.`,
    cure: 'Look yourself, or run npm run doctor with GITHUB_TOKEN=$(gh auth token).',
    link,
  };
}

/** Whether somebody has to do something. */
export function needsAction({ level }: Finding): boolean {
  return level === 'warning' || level === 'error';
}

/** One line per finding, its cure below it, for a terminal. */
export function formatFindings(findings: readonly Finding[]): string[] {
  const width = Math.max(...findings.map(({ about }) => about.length));
  return findings.flatMap(({ level, about, what, cure, link }) => [
    `${level.padEnd(8)} ${about.padEnd(width)}  ${what}`,
    ...[cure, link]
      .filter((each) => each !== undefined)
      .map((each) => `${' '.repeat(width + 11)}${each}`),
  ]);
}

/** The same in markdown, for the summary of a workflow run. */
export function formatFindingsTable(findings: readonly Finding[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = findings.map(
    ({ level, about, what, cure = '', link }) =>
      `| ${level} | ${about} | ${cell(what)} | ${cell(cure)}${link === undefined ? '' : ` [There](${link})`} |`,
  );
  return [
    '## What the page needs of GitHub',
    '',
    '| | about | how it is | what to do |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** `12 min`, `5 h`, `3 days`; of two units the larger. */
export function formatAge(ms: number): string {
  if (ms < 2 * msPerHour) return `${Math.max(0, Math.round(ms / msPerMinute))} min`;
  return ms < 2 * msPerDay
    ? `${Math.round(ms / msPerHour)} h`
    : `${Math.round(ms / msPerDay)} days`;
}
