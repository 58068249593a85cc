import { historyMessages } from '../messages/history-messages.ts';
import { historyPath, type Site } from '../site.ts';

export interface SearchFormView {
  readonly label: string;
  readonly hint: string;
  /** Shows further results, which are older. */
  readonly more: string;
  /** The address of the script that shows the form. */
  readonly script: string;
  /** What that script is told; counts stand as `{}`. */
  readonly attributes: Readonly<Record<`data-${string}`, string>>;
}

/** @param version Of the content: its index is asked for anew when that changes. */
export function toSearchForm({ messages, time, path }: Site, version: string): SearchFormView {
  const texts = historyMessages(messages.language);
  return {
    label: texts.search,
    hint: texts.searchHint,
    more: messages.earlier,
    script: path('search.js'),
    attributes: {
      'data-base': path(''),
      'data-index': `${path(historyPath())}search.json?${version}`,
      'data-locale': time.locale,
      'data-found': texts.found('{}'),
      'data-nothing': texts.nothingFound,
      'data-failed': texts.searchFailed,
    },
  };
}
