import { formatJsonFile, instant, mapOf, parseJsonFile } from '../json-file.ts';

/** The file of the state with the time of the last beat of each heartbeat. */
export const heartbeatsFile = 'beats.json';

const file = mapOf(instant);

/** By name; a file that cannot be parsed counts as missing. */
export function parseHeartbeats(text: string | undefined): ReadonlyMap<string, number> {
  return parseJsonFile(file, text) ?? new Map();
}

export function formatHeartbeats(beats: ReadonlyMap<string, number>): string {
  return formatJsonFile(file, beats);
}
