/**
 * How long a test waits for what has to come: no machine is as busy as that. What does not come is a failure, so that
 * patience costs nothing while all is well.
 */
export const patienceMs = 120_000;
