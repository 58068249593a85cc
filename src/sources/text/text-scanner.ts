/**
 * A text from which readers take what they know: each takes its part out, and what is left at the end says whether the
 * whole was understood.
 */
export class TextScanner {
  left: string;

  constructor(text: string) {
    this.left = text;
  }

  /** Takes the first match out and gives its groups; undefined when there is none. */
  take(form: RegExp): readonly (string | undefined)[] | undefined {
    const match = form.exec(this.left);
    if (!match) return undefined;
    this.left = `${this.left.slice(0, match.index)} ${this.left.slice(match.index + match[0].length)}`;
    return match;
  }

  /** Takes all matches out, in the order in which they stand. */
  takeAll(form: RegExp): (readonly (string | undefined)[])[] {
    const found = [];
    for (let match = this.take(form); match; match = this.take(form)) found.push(match);
    return found;
  }
}
