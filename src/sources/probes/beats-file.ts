/** The file of the state that has when each heartbeat came last. */
export const beatsFile = 'beats.json';

/** By name; what cannot be read never came. */
export function parseBeats(text: string | undefined): Map<string, number> {
  try {
    const data: unknown = JSON.parse(text ?? '{}');
    const entries = typeof data === 'object' && data !== null ? Object.entries(data) : [];
    return new Map(
      entries
        .map(([name, at]): [string, number] => [name, Date.parse(String(at))])
        .filter(([, at]) => !Number.isNaN(at)),
    );
  } catch (error) {
    if (error instanceof SyntaxError) return new Map();
    throw error;
  }
}

export function formatBeats(beats: ReadonlyMap<string, number>): string {
  const entries = [...beats].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const data = Object.fromEntries(entries.map(([name, at]) => [name, new Date(at).toISOString()]));
  return `${JSON.stringify(data, undefined, 1)}\n`;
}
