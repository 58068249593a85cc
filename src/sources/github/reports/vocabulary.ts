import type { Component } from '../../../model/components/component.ts';
import { issueNote, type IssueNote } from '../../../model/issue-note.ts';
import { writtenStatuses, type WrittenStatus } from '../../../model/status.ts';
import { fold, nearest } from '../../text/nearest.ts';

/** A component that a label or a form names, perhaps with its status. */
export interface NamedComponent {
  readonly id: string;
  readonly status?: WrittenStatus;
}

/** The components as people name them on GitHub: by id or name, in any case, spaces and dashes alike. */
export class ComponentNames {
  readonly ids: readonly string[];
  readonly #idsByName = new Map<string, string>();

  constructor(components: readonly Component[]) {
    this.ids = components.map(({ id }) => id);
    for (const { id, name } of components) this.#idsByName.set(folded(name), id);
    // An id wins over another component's name.
    for (const { id } of components) this.#idsByName.set(folded(id), id);
  }

  /** Reads `api`, `API`, `api: partial outage`, `api partial_outage`. */
  read(text: string): NamedComponent | undefined {
    const wanted = folded(text);
    const id = this.#idsByName.get(wanted);
    if (id !== undefined) return { id };
    const status = writtenStatuses.find((each) => wanted.endsWith(`_${each}`));
    const named = status && this.#idsByName.get(wanted.slice(0, -status.length - 1));
    return status && named !== undefined ? { id: named, status } : undefined;
  }

  noteOfUnknown(found: string): IssueNote {
    const near = nearest(found, this.ids);
    const args = { found: found.slice(0, 100), known: this.ids };
    return issueNote('unknown-component', near === undefined ? args : { ...args, nearest: near });
  }
}

function folded(text: string): string {
  return fold(text.replaceAll(':', ' '));
}

/** The word of a list that a text spells in any case and with any separators. */
export function findKeyword<Keyword extends string>(
  text: string,
  keywords: readonly Keyword[],
): Keyword | undefined {
  const wanted = fold(text);
  return keywords.find((word) => word === wanted);
}

export function noteOfUnknownKeyword(
  field: string,
  found: string,
  known: readonly string[],
): IssueNote {
  const near = nearest(found, known);
  const args = { field, found: found.slice(0, 100), known };
  return issueNote('unknown-word', near === undefined ? args : { ...args, nearest: near });
}
