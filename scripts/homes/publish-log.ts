import type { HomeVerdict } from '../../src/deployment/home-deploy.ts';
import { print, printError } from '../cli/print.ts';
import { annotate } from '../cli/workflow.ts';
import type { Secrets } from '../../src/model/secrets.ts';

/** The messages of a publication, and what is missing in the end, with secrets masked. */
export class PublishLog {
  /** Sentences that say what is missing, why, and what to do. */
  readonly missing: string[] = [];
  /** The homes of which it is known whether they serve the page. */
  readonly ended: HomeVerdict[] = [];
  readonly #secrets: Secrets;
  readonly #json: boolean;

  /** @param json whether one document is printed in the end, and nothing before it */
  constructor(secrets: Secrets, json: boolean) {
    this.#secrets = secrets;
    this.#json = json;
  }

  say(text: string): void {
    if (!this.#json) print(this.#secrets.mask(text));
  }

  fail(text: string): void {
    this.missing.push(this.#secrets.mask(text));
    if (!this.#json) printError(this.#secrets.mask(text));
  }

  end(verdict: HomeVerdict): HomeVerdict {
    this.ended.push(verdict);
    if (verdict.isServed) this.say(verdict.text);
    else if (!this.#json) annotate('error', verdict.text);
    return verdict;
  }
}
