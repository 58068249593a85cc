import type { Content } from './model/content.ts';
import type { ContentHistory } from './model/revision.ts';

/**
 * What the build script gives to the pages, which Astro bundles and runs apart from it: content that has been read
 * already, and word of what need not be rendered again.
 */
export interface BuildHandover {
  readonly content: Content;
  readonly history: ContentHistory;
  /**
   * Whether the last build left a file that is right as it stands. What is asked for is kept; any other file of the
   * last build goes.
   * @param path Without base: `incidents/x/`.
   * @param key Whatever the bytes of the page depend on, besides the code.
   */
  readonly keeps: (path: string, key: string) => boolean;
  /** Stands between the pages of a sheet, and in no page. */
  readonly cut: string;
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
