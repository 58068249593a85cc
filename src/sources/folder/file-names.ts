/** Names of files that cannot be reports: pictures, data, code. Any other file may be one. */
const otherFile =
  /\.(png|jpe?g|gif|svg|webp|avif|ico|pdf|json|ya?ml|toml|csv|zip|t?gz|mp4|webm|log|html?|css|js|ts|py|sh)$/i;
/** Copies that editors leave beside a file. */
export const backup = /(\.(bak|backup|orig|old|save|sav|swp|swo|tmp|rej|mine|theirs))$/i;

export function mayBeReport(name: string): boolean {
  return !otherFile.test(name) && !backup.test(name) && name !== 'README.md';
}

/** Whether a file or folder is git's own, or the record of the sync. */
export function isLeftAlone(name: string): boolean {
  return name === '.git' || name === '.github-sync.json';
}

/** Whether a file or folder is somebody's draft, by its underscore. */
export function isDraft(name: string): boolean {
  return name.startsWith('_');
}

/** Whether a name is one under which systems and editors keep their own files; people see the others. */
export function isHidden(name: string): boolean {
  return /^(\.(?!.*\.md$)|\.#|~\$)|^\.md$|~$|^#.*#$|^\._/.test(name);
}

/** The name of the report that a backup, a lock or an unsaved copy belongs to: `x` for `.x.md.swp`, `#x.md#`, `x.md~`. */
export function originalOf(name: string): string {
  return name
    .replace(/^(\._|\.#|~\$|#|\.)/, '')
    .replace(/[~#]$/, '')
    .replace(backup, '')
    .replace(/\.md(\.\d+)?$/, '');
}
