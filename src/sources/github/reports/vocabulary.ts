import { flattenComponents, type ComponentEntry } from '../../../model/components/component.ts';
import { issueNote, type IssueNote } from '../../../model/issue-note.ts';
import { writtenStatuses, type WrittenStatus } from '../../../model/status.ts';
import { idsByName } from '../../page/ids-by-name.ts';
import { fold, nearest } from '../../text/nearest.ts';

/** A component that a label or a form names, perhaps with its status. */
export interface NamedComponent {
  readonly id: string;
  readonly status?: WrittenStatus;
}

/**
 * The components as people name them on GitHub: by id or name, in any case, spaces and dashes alike. A name that
 * several components have means none of them; with the group it is unique: `API (Europe)`.
 */
export class ComponentNames {
  readonly ids: readonly string[];
  readonly #idsByName: ReadonlyMap<string, readonly string[]>;

  constructor(entries: readonly ComponentEntry[]) {
    this.ids = flattenComponents(entries).map(({ id }) => id);
    this.#idsByName = new Map(
      [...idsByName(entries)].map(([name, ids]) => [folded(name), ids] as const),
    );
  }

  /** Parses `api`, `API`, `api: partial outage`, `api partial_outage`. */
  read(text: string): NamedComponent | undefined {
    const wanted = folded(text);
    const id = this.#named(wanted);
    if (id !== undefined) return { id };
    const status = writtenStatuses.find((each) => wanted.endsWith(`_${each}`));
    const named = status && this.#named(wanted.slice(0, -status.length - 1));
    return status && named !== undefined ? { id: named, status } : undefined;
  }

  /** Whether several components have that name. */
  isShared(text: string): boolean {
    return this.#among(text).length > 1;
  }

  #named(wanted: string): string | undefined {
    const [id, ...others] = this.#idsByName.get(wanted) ?? [];
    return others.length > 0 ? undefined : id;
  }

  #among(text: string): readonly string[] {
    return this.#idsByName.get(folded(text)) ?? [];
  }

  noteOfUnknown(found: string): IssueNote {
    const among = this.#among(found);
    const near = among.length > 0 ? undefined : nearest(found, this.ids);
    const args = { found: found.slice(0, 100), known: among.length > 0 ? among : this.ids };
    return issueNote('unknown-component', near === undefined ? args : { ...args, nearest: near });
  }
}

function folded(text: string): string {
  return fold(text.normalize('NFKC').replaceAll(':', ' '));
}

/** The keyword that a text spells in any case and with any separators. */
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
