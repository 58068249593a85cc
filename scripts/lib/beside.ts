import path from 'node:path';

/**
 * The files and folders that a build keeps for the next one, beside the output folder: what is in that is published.
 * They are hidden, and come and go with it.
 */
export function besideOutput(output: string) {
  const folder = path.resolve(output);
  const start = path.join(path.dirname(folder), `.${path.basename(folder)}`);
  return {
    /** What is known of settled pages, `SiteArchive`. */
    built: `${start}.built.json`,
    /** What files of the content said, `ContentMemoryFile`. */
    read: `${start}.read.json`,
    /** Where the next state is made. */
    next: `${start}.next`,
  };
}
