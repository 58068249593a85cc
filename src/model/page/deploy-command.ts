/** The placeholder for the folder of the site in a deploy command. */
export const folderMark = '{dir}';

/**
 * The secrets that a command names as `$NAME` or `${NAME}`, in capitals as is usual in an environment; `$1`, `$i` and
 * `${NAME:-default}` are left to the shell.
 */
export function secretsIn(command: string): string[] {
  const names = [...command.matchAll(/\$(?:([A-Z][A-Z0-9_]*)\b|\{([A-Z][A-Z0-9_]*)\})/g)].map(
    ([, bare, braced]) => bare ?? braced ?? '',
  );
  return [...new Set(names)];
}

/** The option or variable that holds a secret in plain text, such as `--auth-token`; undefined when none does. */
export function plainSecretIn(command: string): string | undefined {
  const named =
    /(?:^|\s)((?:--?[\w-]*|\w*)(?:token|secret|passw(?:or)?d|passphrase|auth|api[-_]?key|access[-_]?key))[= ]+["']?(?=[^\s"'$\-{<(/~.][^\s"']{7,})(?=[^\s"']*\d)/i;
  const found = named.exec(command)?.[1];
  if (found !== undefined) return found;
  return /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@$]+:[^\s/@$]+@/i.test(command) ? 'the address' : undefined;
}

/**
 * The command with `{dir}` in place of the folder that tools usually build into; undefined when it names no such
 * folder.
 */
export function withFolderMark(command: string): string | undefined {
  const usual =
    /(^|[\s"'=:])(?:\.\/)?(?:dist|build|public|_site|out|site|www|htdocs)(?=\/?\.?(?:$|[\s"']))/;
  return usual.test(command) ? command.replace(usual, `$1${folderMark}`) : undefined;
}
