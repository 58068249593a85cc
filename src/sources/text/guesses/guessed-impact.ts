const impactWords = {
  critical:
    /^(sev ?-?[01]|p[01]|blocker|severe|emergency|down|outage|disaster|highest|urgent|major_outage|full)$/,
  major: /^(sev ?-?2|p2|high|disrupted|partial|significant|partial_outage|error)$/,
  minor:
    /^(sev ?-?[345]|p[345]|low|lowest|medium|moderate|degraded|slow|warning|small|notice|degraded_performance)$/,
  none: /^(info|informational|maintenance|no|nothing|zero|under_maintenance|operational|ok)$/,
} as const;

/** The impact that a word of another tool stands for; undefined for other words. */
export function guessImpact(word: string): string | undefined {
  const joined = word.replaceAll(/[\s-]+/g, '_');
  return Object.entries(impactWords).find(([, form]) => form.test(word) || form.test(joined))?.[0];
}
