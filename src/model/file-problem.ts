/** The arguments of the problems of whole files and folders, by their codes. */
export interface FileProblemArguments {
  'not-utf8': { byte: number };
  'nul-character': { instead: string };
  'file-too-large': { bytes: number; limit: number };
  'file-name': { name: string; suggestion: string; isBackup?: true };
  'file-unexpected': { suggestion: string };
  'file-misplaced': { suggestion: string };
  'file-draft': { suggestion: string };
  'file-misnamed': { suggestion: string };
  /** A copy of a report that was probably not intended. */
  'file-copy': { original: string };
  'file-backup': { original: string };
  /** `before` is the former id. */
  'report-renamed': { before: string };
  /** Of the file of planned work. */
  'maintenance-removed': { id: string };
  'incident-removed': object;
  /** `into` is the folder in which its files belong. */
  'folder-unexpected': { into: string };
  'file-unreadable': { reason: string };
  /** A link, something without a text, or a hidden file among those that are served. */
  'file-not-plain': { what: 'link' | 'other' | 'hidden' };
  'page-missing': object;
}
