import { fencedLines } from '../text/code-fences.ts';
import type { Incident } from './incident.ts';

/** A change that was promised after an incident. */
export interface ActionItem {
  readonly isDone: boolean;
  /** Markdown of one line. */
  readonly text: string;
}

/** The task-list lines of its postmortem, in order; those in code blocks do not count. */
export function actionItemsOf({ updates }: Incident): ActionItem[] {
  return updates
    .filter(({ status }) => status === 'postmortem')
    .flatMap(({ body }) => fencedLines(body.split('\n')))
    .flatMap(({ line, isCode }) => {
      const match = /^\s*[-*+]\s+\[([ xX])\]\s+(\S.*)$/.exec(line);
      if (isCode || !match) return [];
      return [{ isDone: match[1] !== ' ', text: (match[2] ?? '').trim() }];
    });
}
