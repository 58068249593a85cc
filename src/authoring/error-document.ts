const errorCodes: Readonly<Record<number, string>> = {
  1: 'refused',
  2: 'usage',
  3: 'not_published',
  70: 'bug',
  74: 'disk',
  130: 'cancelled',
};

/** What `--json` prints when a command fails. */
export function toErrorDocument(exitCode: number, message: string) {
  return {
    written: false,
    committed: false,
    pushed: false,
    unchanged: false,
    error: { code: errorCodes[exitCode] ?? 'failed', exit_code: exitCode, message },
  };
}
