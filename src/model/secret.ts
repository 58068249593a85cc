/** The name of the environment variable that `$NAME` stands for; undefined for what names none. */
export function secretName(written: string): string | undefined {
  return /^\$([A-Za-z_][A-Za-z0-9_]*)$/.exec(written)?.[1];
}

/** Whether an address holds a password, or a user name that stands for one. */
export function hasCredentials({ password, username, protocol }: URL): boolean {
  return password !== '' || (username !== '' && /^https?:$/.test(protocol));
}
