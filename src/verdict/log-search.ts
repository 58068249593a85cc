import { longestSymptom } from '../model/reports/symptoms.ts';

/** Looks for texts in a log that comes in pieces of any size; colours of terminals are passed over. */
export class LogSearch {
  readonly #found = new Set<string>();
  readonly #wanted: readonly string[];
  #rest = '';

  constructor(wanted: readonly string[]) {
    this.#wanted = [...new Set(wanted)];
  }

  add(piece: string): void {
    const raw = this.#rest + piece;
    // A colour code may be split between two pieces.
    const cut = /\u001B(?:\[[\d;]{0,30})?$/.exec(raw)?.index ?? raw.length;
    const text = raw.slice(0, cut).replace(/\u001B\[[\d;]{0,30}[A-Za-z]/g, '');
    for (const each of this.#wanted) if (text.includes(each)) this.#found.add(each);
    this.#rest = text.slice(-longestSymptom) + raw.slice(cut);
  }

  readonly has = (symptom: string): boolean => this.#found.has(symptom);
}
