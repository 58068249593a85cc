import type { Content } from './model/content.ts';
import type { ContentHistory } from './model/reports/revision.ts';

/**
 * What the build script gives to the pages, which are bundled and know nothing of it: content that has been read
 * already, word of what need not be rendered again, and a hand that takes pages which come many at a time.
 */
export interface BuildHandover {
  readonly content: Content;
  readonly history: ContentHistory;
  /**
   * Whether the last build left a file that is right as it stands. What is asked for is kept; any other file of the
   * last build goes.
   * @param path Without base: `incidents/x/`.
   * @param toKey Tells whatever the bytes of the page depend on, besides the code; not every thread asks.
   */
  readonly keeps: (path: string, toKey: () => string) => boolean;
  /**
   * Takes a page that has been rendered.
   * @param path As of `keeps`.
   */
  readonly take: (path: string, html: string) => void;
}

const key = Symbol.for('outpost.build-handover');
const place = globalThis as { [key]?: BuildHandover | undefined };

export function handOver(handover: BuildHandover): void {
  place[key] = handover;
}

/** Undefined while somebody develops. */
export function takeOver(): BuildHandover | undefined {
  return place[key];
}
