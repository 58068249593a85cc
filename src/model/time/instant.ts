/** A point in time: milliseconds since 1970-01-01T00:00Z, as `Date.now()` gives them. Always whole. */
export type Instant = number;

export const msPerSecond = 1_000;
export const msPerMinute = 60 * msPerSecond;
export const msPerHour = 60 * msPerMinute;
export const msPerDay = 24 * msPerHour;
