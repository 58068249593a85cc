import { historyMessages } from '../messages/history-messages.ts';
import { historyPath, type Site } from '../site.ts';

export interface SearchFormView {
  readonly label: string;
  readonly hint: string;
  /** Shows further results, which are older. */
  readonly more: string;
  /** The address of the script that shows the form. */
  readonly script: string;
  /** The messages for that script, with `{}` for counts. */
  readonly attributes: Readonly<Record<`data-${string}`, string>>;
}

/** @param version the version of the content; the script fetches the index again when it changes */
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
