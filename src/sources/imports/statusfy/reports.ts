import type { Component } from '../../../model/components/component.ts';
import type { Instant } from '../../../model/time/instant.ts';
import { compareText } from '../../../model/text-order.ts';
import type { Problem } from '../../../model/problem.ts';
import { ProblemList } from '../../problem-list.ts';
import type { PostBody } from '../posts/post-body.ts';
import { titleFromName } from '../posts/post-names.ts';
import type { SourceFile } from '../import-plan.ts';
import type { ImportedReport, ImportedSource } from '../shared/imported-report.ts';
import { uniqueName } from '../shared/imported-text.ts';
import { refusals } from './caveats.ts';
import { parseFrontmatterOf } from './frontmatter.ts';
import { nameMark, stemOf, toId } from './paths.ts';
import { parsePost, type StatusfyPost } from './post.ts';
import { startOf, toReport, withDescription } from './report.ts';

/** What differs between Statusfy and StatusKit. */
export interface ReportStyle {
  readonly splitBody: (body: string, found: string[]) => PostBody;
  readonly componentOf: (name: string, found: string[]) => Component;
  /** Caveats apart from those about texts: that a report exists only in another language. */
  readonly noteOf: (path: string) => readonly string[];
}

/** A parsed report, before it becomes one of ours. */
export interface ReadSource {
  readonly source: string;
  readonly post: StatusfyPost;
  readonly body: PostBody;
  readonly found: readonly string[];
}

/** Parses one file; a list of problems says why it cannot be parsed. */
export function parseSource(
  { path, text, problems }: SourceFile,
  splitBody: ReportStyle['splitBody'],
): ReadSource | readonly Problem[] {
  const list = new ProblemList(path);
  const written = text === undefined ? undefined : parseFrontmatterOf(text, list);
  if (!written) return [...problems, ...list.problems];
  const post = parsePost(written, titleFromName(stemOf(path)));
  const found = [...post.caveats];
  const body = withDescription(splitBody(post.body, found), post.description);
  return { source: path, post, body, found };
}

/** Moves all reports. The lines are in the order of the files; `reports` has the reports by path. */
export function moveReports(
  files: readonly SourceFile[],
  { splitBody, componentOf, noteOf }: ReportStyle,
): { moves: ImportedSource[]; reports: ReadonlyMap<string, ImportedReport> } {
  const read = files.map((file) => ({ file, outcome: parseSource(file, splitBody) }));
  const ids = placeIds(read.flatMap(({ outcome }) => ('post' in outcome ? [outcome] : [])));
  const reports = new Map<string, ImportedReport>();
  const moves = read.map(({ file, outcome }): ImportedSource => {
    const source = file.path;
    if (!('post' in outcome)) return { source, found: [], report: undefined, reason: outcome };
    const { post, body } = outcome;
    const refuse = (reason: string) => ({ source, found: [], report: undefined, reason });
    if (post.isDraft) return refuse(refusals.draft());
    const startedAt = startOf(post, body);
    const id = ids.get(source);
    if (startedAt === undefined || id === undefined) {
      const { dateText } = post;
      const isThere = dateText !== undefined;
      return refuse(isThere ? refusals.dateUnreadable(dateText) : refusals.dateMissing());
    }
    const found = [...outcome.found, ...noteOf(source)];
    const report = toReport({ id, post, body, startedAt, componentOf }, found);
    reports.set(source, report);
    return { source, found: [...new Set(found)], report, reason: undefined };
  });
  return { moves, reports };
}

/** Gives ids. Of reports with similar names the oldest gets the plain id, so that a later import renames nothing. */
function placeIds(sources: readonly ReadSource[]): ReadonlyMap<string, string> {
  const started = sources.flatMap(({ source, post, body }) => {
    const startedAt = startOf(post, body);
    return startedAt === undefined || post.isDraft ? [] : [{ source, startedAt }];
  });
  const byAge = (a: { source: string; startedAt: Instant }, b: typeof a) =>
    a.startedAt - b.startedAt || compareText(a.source, b.source);
  const taken = new Set<string>();
  return new Map(
    started.toSorted(byAge).map(({ source, startedAt }) => {
      const plain = toId(source, startedAt);
      const base = taken.has(plain) ? `${plain}-${nameMark(source)}` : plain;
      const id = uniqueName(base, (each) => taken.has(each));
      taken.add(id);
      return [source, id] as const;
    }),
  );
}
