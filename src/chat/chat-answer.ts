import type { EditAnswer } from '../authoring/phone-and-chat/report-summary.ts';
import { markdownMarks, slackMarks, withLinks } from '../notifications/bodies/marks.ts';
import { withoutMentions } from '../notifications/composed-message.ts';
import { cutToFit, safeText } from '../notifications/safe-text.ts';
import type { ChatTool } from './received-command.ts';

/** The texts for the chat. */
export interface ChatAnswer {
  readonly text: string;
  /** Whether the whole channel sees it: news of the page, but not one person's mistake. */
  readonly isPublic: boolean;
}

/** Slack takes longer texts, which nobody reads. */
const longestAnswer = 3_000;

/** The result of a command, as the chat is told. */
export function toChatAnswer(answer: EditAnswer): ChatAnswer {
  const { error, reason, answer: said, consequences = [], url, pushed, written } = answer;
  if (said !== undefined) return { text: said, isPublic: false };
  if (error) return { text: error.message, isPublic: false };
  if (reason !== undefined) return { text: lines([reason, url]), isPublic: false };
  const done = pushed
    ? 'Published; the page follows in a minute or two.'
    : written
      ? 'Written; the page follows with its next build.'
      : 'Done.';
  return { text: lines([done, ...consequences, url]), isPublic: true };
}

function lines(parts: readonly (string | null | undefined)[]): string {
  return parts.filter(Boolean).join('\n');
}

/** The body of an answer as a chat expects it. Text in it is escaped: it has no markup and mentions nobody. */
export function toChatBody(tool: ChatTool, { text, isPublic }: ChatAnswer): object {
  const plain = cutToFit(safeText(text), longestAnswer, (part) => part.length, 'en');
  const response_type = isPublic ? 'in_channel' : 'ephemeral';
  switch (tool) {
    case 'slack': {
      const marked = withLinks(plain, slackMarks);
      return {
        response_type,
        replace_original: false,
        text: marked,
        mrkdwn: false,
        link_names: false,
      };
    }
    case 'mattermost':
      return { response_type, text: withLinks(plain, markdownMarks) };
    case 'matrix':
      return { msgtype: 'm.notice', body: withoutMentions(plain), 'm.mentions': {} };
  }
}
