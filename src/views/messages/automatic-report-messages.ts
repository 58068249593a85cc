/** The texts of a report that a program opens, in the language of the page. */
export interface AutomaticReportMessages {
  readonly title: (names: string) => string;
  readonly opened: string;
  readonly again: string;
  readonly monitoring: string;
  readonly resolved: string;
}
