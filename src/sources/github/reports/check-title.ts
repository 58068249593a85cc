import type { WrittenStatus } from '../../../model/status.ts';

/** What a tool that checks components says in the title of an issue that it files. */
export interface CheckTitle {
  /** The title without the sign before it, which the page has in its own form. */
  readonly title: string;
  readonly status: WrittenStatus;
}

// As Upptime writes them: https://github.com/upptime/uptime-monitor/blob/master/src/update.ts
const forms: readonly (readonly [RegExp, WrittenStatus])[] = [
  [/^\u{1F6D1}\uFE0F? *(.*\S is down)$/u, 'major_outage'],
  [/^\u26A0\uFE0F? *(.*\S has degraded performance)$/u, 'degraded_performance'],
];

/** Reads `🛑 API is down` and `⚠️ API has degraded performance`; undefined for any other title. */
export function parseCheckTitle(title: string): CheckTitle | undefined {
  for (const [form, status] of forms) {
    const found = form.exec(title.trim())?.[1];
    if (found !== undefined) return { title: found, status };
  }
  return undefined;
}
