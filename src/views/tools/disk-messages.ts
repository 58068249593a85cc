const messages: Readonly<Record<string, (path: string) => string>> = {
  ENOSPC: (path) =>
    `The disk is full, so ${path} could not be written. Free some space and run it again.`,
  EDQUOT: (path) =>
    `The disk's quota is used up, so ${path} could not be written. Free some space and run it again.`,
  EROFS: (path) =>
    `The disk can only be read, so ${path} could not be written. Work on a copy that may be written.`,
  EACCES: (path) =>
    `You may not use ${path}. Change its owner or its rights (ls -l shows them), and run it again.`,
  EPERM: (path) =>
    `You may not use ${path}. Change its owner or its rights (ls -l shows them), and run it again.`,
  ENOTDIR: (path) =>
    `A file stands where a folder should be, at or above ${path}. Move it away, and run it again.`,
  EEXIST: (path) =>
    `A file stands where a folder should be, at or above ${path}. Move it away, and run it again.`,
  ELOOP: (path) => `${path} is a link that leads back to itself. Remove it, and run it again.`,
  EMFILE: (path) =>
    `Too many files are open, so ${path} could not be read. Close some programs, and run it again.`,
};

/**
 * Why the disk refused, and what to do, in one line; undefined for an error of another kind. The causes of the error
 * are examined, too.
 */
export function toDiskMessage(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path, dest, syscall } = error as NodeJS.ErrnoException & { dest?: string };
  if (code === 'ENOENT' && syscall === 'scandir')
    return `There is no folder ${path ?? ''}. Name one that exists, or call this from the folder of your page.`;
  const message = code === undefined ? undefined : messages[code];
  return message?.(dest ?? path ?? 'a file') ?? toDiskMessage(error.cause);
}
