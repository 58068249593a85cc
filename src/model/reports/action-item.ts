import type { Incident } from './incident.ts';

/** What was promised to change after an incident. */
export interface ActionItem {
  readonly isDone: boolean;
  /** Markdown of one line. */
  readonly text: string;
}

/** The task-list lines of its postmortem, in order; those in code blocks do not count. */
export function actionItemsOf({ updates }: Incident): ActionItem[] {
  let fence: string | undefined;
  return updates
    .filter(({ status }) => status === 'postmortem')
    .flatMap(({ body }) => body.split('\n'))
    .flatMap((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (mark !== undefined) fence = fence === undefined ? mark : undefined;
      const match = /^\s*[-*+]\s+\[([ xX])\]\s+(\S.*)$/.exec(line);
      if (fence !== undefined || !match) return [];
      return [{ isDone: match[1] !== ' ', text: (match[2] ?? '').trim() }];
    });
}
