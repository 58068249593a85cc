/**
 * A text from which parsers take the parts that they know; `left` shows in the end whether the whole text was
 * understood.
 */
export class TextScanner {
  left: string;

  constructor(text: string) {
    this.left = text;
  }

  /** Takes the first match out and returns it; undefined when there is none. */
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
