/** What the build tells the script, as `data-` attributes of its own element. */
export interface ClockSettings {
  /** BCP 47. */
  readonly locale: string;
  /** When the page was made, ISO 8601. */
  readonly generated: string;
  /** What `versionOf` says of this build; only with `news`. */
  readonly version?: string | undefined;
  /** Where to ask for news; only while an incident is open. */
  readonly news?: string | undefined;
  /** The last day of the bars, `2026-03-14`. */
  readonly today: string;
  /** A day without trouble and one without data in words, the date as `{}`. */
  readonly calm: string;
  readonly unknown: string;
}
