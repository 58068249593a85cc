import manifest from '../../package.json' with { type: 'json' };

/** The version of Outpost, as CHANGELOG.md tells of it. */
export const { version } = manifest;
