/** The same as `ProblemArguments`, for parts of a text that readers do not see or cannot use. */
export interface TextProblemArguments {
  'text-twice': { first: number };
  'second-report': object;
  'html-dropped': { element: string };
  'link-refused': { address: string; schemes: readonly string[] };
  /** `known` are the anchors of the report, without `#`. */
  'anchor-missing': { anchor: string; nearest?: string; known: readonly string[] };
  /** `target` is where it leads, `page` the address of the page. */
  'link-leaves-page': { address: string; target: string; page: string };
  /** `folder` is where it should be, `nearest` what is there instead. */
  'picture-missing': { file: string; folder: string; nearest?: string };
}
