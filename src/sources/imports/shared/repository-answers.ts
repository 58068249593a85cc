import { z } from 'zod';

import { parseJson } from '../../../model/text/json.ts';
import { parseListEntry } from '../../github/answers/issue-answers.ts';
import type { GitHubIssue } from '../../github/answers/issue-data.ts';
import type { SourceFile } from '../import-plan.ts';

/** The answers of GitHub about a repository, saved or just fetched: unchanged lists, in files with these names. */
export const repositoryFiles = {
  labels: 'labels.json',
  issues: 'issues.json',
  repository: 'repository.json',
} as const;

export function isRepositoryFile(path: string): boolean {
  return Object.values<string>(repositoryFiles).includes(path);
}

export interface RepositoryAnswers {
  /** `owner/name`; undefined when no answer tells it. */
  readonly name: string | undefined;
  /** Colours by the names of labels, six hex digits in lower case; from issues if there is no list of labels. */
  readonly labels: ReadonlyMap<string, string>;
  /** The issues, oldest first, without pull requests. */
  readonly issues: readonly GitHubIssue[];
  /** How many entries do not have the shape of an issue. */
  readonly unread: number;
}

const LabelSchema = z.object({ name: z.string().min(1), color: z.string() });
const LabelledSchema = z.object({ labels: z.array(z.unknown()) });
const RepositorySchema = z.object({ full_name: z.string() });

export function parseRepositoryAnswers(files: readonly SourceFile[]): RepositoryAnswers {
  const read = (path: string) => parseJson(files.find((file) => file.path === path)?.text ?? '');
  const entries = listOf(read(repositoryFiles.issues));
  const worn = entries.flatMap((entry) => LabelledSchema.safeParse(entry).data?.labels ?? []);
  const labels = [...worn, ...listOf(read(repositoryFiles.labels))].flatMap((each) => {
    const label = LabelSchema.safeParse(each).data;
    return label ? [[label.name, label.color.toLowerCase()] as const] : [];
  });
  const issues = entries.flatMap((entry) => {
    try {
      return parseListEntry(entry);
    } catch (error) {
      if (error instanceof z.ZodError) return [];
      throw error;
    }
  });
  return {
    name: RepositorySchema.safeParse(read(repositoryFiles.repository)).data?.full_name,
    labels: new Map(labels),
    issues: issues
      .flatMap(({ issue }) => issue ?? [])
      .toSorted((a, b) => a.createdAt - b.createdAt || a.number - b.number),
    unread: entries.length - issues.length,
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}
