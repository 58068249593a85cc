import type { GitHubSettings } from '../../../model/page/github-settings.ts';
import type { IssueNote } from '../../../model/issue-note.ts';
import {
  impacts,
  statusOfImpact,
  worstImpact,
  writtenStatuses,
  type Impact,
  type WrittenStatus,
} from '../../../model/status.ts';
import {
  findKeyword,
  noteOfUnknownKeyword,
  type ComponentNames,
  type NamedComponent,
} from './vocabulary.ts';
import { foldLabel, hasAnyLabel } from '../label-name.ts';

/** The meaning of a label. */
export type LabelMeaning =
  | ({ readonly kind: 'component' } & NamedComponent)
  | { readonly kind: 'impact'; readonly impact: Impact }
  | { readonly kind: 'status'; readonly status: string }
  /** The status of the issue's components, which other labels or the text name. */
  | { readonly kind: 'severity'; readonly severity: WrittenStatus }
  /** It has the form of one of our labels, but its value is not known. */
  | { readonly kind: 'unknown'; readonly note: IssueNote };

/** A label that is put on or taken off. */
export interface LabelChange {
  readonly kind: 'label' | 'unlabel';
  readonly at: number;
  readonly label: string;
  /** Whether it may only make things worse, as one of a bot that nobody named. */
  readonly onlyWorse?: boolean;
}

export interface LabelReader {
  readonly settings: GitHubSettings;
  readonly names: ComponentNames;
  /** The statuses that a report of this kind can have. */
  readonly statuses: readonly string[];
}

/** Parses a label; undefined for one that does not concern the page. */
export function parseLabel(
  label: string,
  { settings, names, statuses }: LabelReader,
): LabelMeaning | undefined {
  const { labels } = settings;
  const own = ownMeaning(label, settings, statuses);
  if (own) return own;
  // A component may have the name of the only label that makes an issue a report. On such issues the label does not
  // mean the component.
  const kinds = [labels.incident, labels.maintenance].filter(({ length }) => length === 1).flat();
  if (hasAnyLabel([label], kinds)) return undefined;
  const impact = afterPrefix(label, labels.impact);
  if (impact !== undefined) {
    const keyword = findKeyword(impact, impacts);
    if (keyword) return { kind: 'impact', impact: keyword };
    return { kind: 'unknown', note: noteOfUnknownKeyword('impact', impact, impacts) };
  }
  const status = afterPrefix(label, labels.status);
  if (status !== undefined) {
    const keyword = findKeyword(status, statuses);
    if (keyword !== undefined) return { kind: 'status', status: keyword };
    return { kind: 'unknown', note: noteOfUnknownKeyword('status', status, statuses) };
  }
  const named = afterPrefix(label, labels.component);
  const component = names.read(named ?? label);
  if (component) return { kind: 'component', ...component };
  return named === undefined && !names.isShared(label)
    ? undefined
    : { kind: 'unknown', note: names.noteOfUnknown(named ?? label) };
}

/** The meaning that `page.yml` gives a label. */
function ownMeaning(
  label: string,
  { labels }: GitHubSettings,
  statuses: readonly string[],
): LabelMeaning | undefined {
  const name = foldLabel(label);
  const [, own] = Object.entries(labels.statuses).find(([key]) => foldLabel(key) === name) ?? [];
  const severity = writtenStatuses.find((each) => each === own);
  if (severity) return { kind: 'severity', severity };
  return own !== undefined && statuses.includes(own) ? { kind: 'status', status: own } : undefined;
}

function afterPrefix(label: string, prefix: string): string | undefined {
  const [whole, head] = [label, prefix].map((each) => each.normalize('NFKC'));
  return whole!.toLowerCase().startsWith(head!.toLowerCase())
    ? whole!.slice(head!.length).trim()
    : undefined;
}

/** The labels that an issue has, as they are added and removed. */
export class AppliedLabels {
  readonly #worn = new Map<string, LabelMeaning>();

  put(label: string, meaning: LabelMeaning): void {
    this.#worn.set(foldLabel(label), meaning);
  }

  remove(label: string): void {
    this.#worn.delete(foldLabel(label));
  }

  /** The worst, when there are several. */
  get impact(): Impact | undefined {
    const all = [...this.#worn.values()].flatMap((each) =>
      each.kind === 'impact' ? each.impact : [],
    );
    return all.length === 0 ? undefined : worstImpact(all);
  }

  /** The worst status that labels give the issue's components. */
  get severity(): WrittenStatus | undefined {
    const worn = [...this.#worn.values()].flatMap((each) =>
      each.kind === 'severity' ? each.severity : [],
    );
    return writtenStatuses.findLast((each) => worn.includes(each));
  }

  /** Every component that a label names, with the status in the label, if any. */
  components(): Map<string, WrittenStatus | undefined> {
    const components = new Map<string, WrittenStatus | undefined>();
    for (const each of this.#worn.values()) {
      if (each.kind !== 'component') continue;
      components.set(each.id, each.status ?? components.get(each.id));
    }
    return components;
  }
}

/**
 * What a component is like when a report names it and nobody says how bad it is.
 * @param usual the status if no impact is stated either
 */
export function usualStatus(
  impact: Impact | undefined,
  usual: WrittenStatus = 'degraded_performance',
): WrittenStatus {
  return impact ? statusOfImpact(impact) : usual;
}
