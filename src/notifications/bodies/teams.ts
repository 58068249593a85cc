import { bytesOf, withoutMentions, composeMessage } from '../composed-message.ts';
import type { Delivery } from '../delivery.ts';
import type { Message } from '../message.ts';
import { linksIn, shorten } from '../safe-text.ts';

/** Runs of text, which know no markup; https://adaptivecards.io/explorer/TextRun.html */
function textRuns(words: string): object[] {
  const run = (text: string, more: object = {}) => ({ type: 'TextRun', text, ...more });
  let from = 0;
  const found = linksIn(words).flatMap(([start, end]) => {
    const before = words.slice(from, start);
    const url = words.slice(start, end);
    from = end;
    const link = run(url, { selectAction: { type: 'Action.OpenUrl', url } });
    return [...(before === '' ? [] : [run(withoutMentions(before))]), link];
  });
  return from === words.length ? found : [...found, run(withoutMentions(words.slice(from)))];
}

/** An Adaptive Card. With all that goes around it, a message has 28 kB. */
export function teamsBody(message: Message, delivery: Delivery) {
  const { head, paragraphs, url } = composeMessage(message, {
    ...delivery,
    hasPictures: true,
    limit: 20_000,
    measure: (text) => bytesOf(JSON.stringify(textRuns(text))),
  });
  const block = (inlines: readonly object[]) => ({ type: 'RichTextBlock', inlines });
  const title = { type: 'TextRun', text: withoutMentions(head), weight: 'bolder', size: 'medium' };
  return {
    type: 'message',
    summary: withoutMentions(head),
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          lang: message.language,
          body: [block([title]), ...[...paragraphs, url].map((part) => block(textRuns(part)))],
          actions: [
            {
              type: 'Action.OpenUrl',
              title: shorten(message.page, 60, message.language),
              url,
            },
          ],
          msteams: { width: 'Full' },
        },
      },
    ],
  };
}
