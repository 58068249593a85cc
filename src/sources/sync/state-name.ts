/** The sync's own record, in the content folder. */
export const syncStateName = '.github-sync.json';
