/**
 * How long a test waits for something that must happen; no machine is too busy for that. The whole time only passes
 * when a test fails.
 */
export const patienceMs = 120_000;
