import type { WrittenStatus } from '../../../model/status.ts';

/** What a monitoring tool says in the title of an issue that it opens. */
export interface CheckTitle {
  /** The title without the sign before it, because the page shows a sign of its own. */
  readonly title: string;
  readonly status: WrittenStatus;
}

// As Upptime writes them: https://github.com/upptime/uptime-monitor/blob/master/src/update.ts
const forms: readonly (readonly [RegExp, WrittenStatus])[] = [
  [/^\u{1F6D1}\uFE0F? *(.*\S is down)$/u, 'major_outage'],
  [/^\u26A0\uFE0F? *(.*\S has degraded performance)$/u, 'degraded_performance'],
];

/** Parses `🛑 API is down` and `⚠️ API has degraded performance`; undefined for any other title. */
export function parseCheckTitle(title: string): CheckTitle | undefined {
  for (const [form, status] of forms) {
    const found = form.exec(title.trim())?.[1];
    if (found !== undefined) return { title: found, status };
  }
  return undefined;
}
