import { joinParagraphs } from '../../../model/text/lines.ts';
import type { Component } from '../../../model/components/component.ts';
import type { AffectedComponent, Facts } from '../../../model/reports/facts.ts';
import type { Incident } from '../../../model/reports/incident.ts';
import type { Instant } from '../../../model/time/instant.ts';
import { impactOf, type WrittenStatus } from '../../../model/status.ts';
import { toIncidentTimeline } from '../posts/post-incident.ts';
import type { PostBody } from '../posts/post-body.ts';
import { shorten } from '../shared/imported-text.ts';
import { caveats } from './caveats.ts';
import { toMaintenance, windowOf } from './maintenance.ts';
import type { StatusfyPost } from './post.ts';
import { toState } from '../posts/translated-states.ts';

export interface StatusfyMove {
  readonly id: string;
  readonly post: StatusfyPost;
  /** The body with its description. */
  readonly body: PostBody;
  readonly startedAt: Instant;
  readonly componentOf: (name: string, found: string[]) => Component;
}

/** Adds the description, which Statusfy shows in lists, unless the text of the report repeats it. */
export function withDescription(body: PostBody, description: string): PostBody {
  const words = (text: string) => text.replace(/\s+/g, ' ').trim();
  const isSaid = words(body.preamble).includes(words(description));
  return isSaid ? body : { ...body, preamble: joinParagraphs(description, body.preamble) };
}

/** The date, or that of the oldest update if it cannot be parsed; a text says why there is neither. */
export function startOf(
  { startedAt }: Pick<StatusfyPost, 'startedAt'>,
  { updates }: PostBody,
): Instant | undefined {
  if (startedAt !== undefined) return startedAt;
  const times = updates.flatMap(({ at }) => at ?? []);
  return times.length === 0 ? undefined : times.reduce((first, at) => Math.min(first, at));
}

/** Makes our report from one of Statusfy; adds a caveat to `found` for whatever could not stay unchanged. */
export function toReport(move: StatusfyMove, found: string[]) {
  const { id, post, body, startedAt } = move;
  if (post.startedAt === undefined) found.push(caveats.dateUnreadable(post.dateText, startedAt));
  const named = post.affected.map((name) => move.componentOf(name, found));
  const components = [...new Map(named.map((each) => [each.id, each])).values()];
  const { status } = post;
  const window = windowOf(move, found);
  if (window) {
    const facts = factsOf(components, 'under_maintenance');
    return toMaintenance({ id, title: post.title, facts, upstream: [], ...window }, move, found);
  }
  const incident: Incident = {
    kind: 'incident',
    id,
    title: post.title,
    facts: factsOf(components, status),
    ...toIncidentTimeline(endingOf(move, found), body, startedAt, found),
    upstream: [],
    startedAt,
    // Without a component to carry it, the severity would be lost.
    ...(status && components.length === 0 && { declaredImpact: impactOf(status) }),
    falseAlarm: false,
  };
  return incident;
}

function factsOf(components: readonly Component[], status: WrittenStatus | undefined): Facts {
  if (components.length === 0) return {};
  if (status === undefined) {
    return { affected: shorten(components.map(({ name }) => name).join(', '), 1000) };
  }
  return { components: components.map(({ id }): AffectedComponent => ({ id, status })) };
}

/** `statusfy update-incident` asks whether it is resolved, and writes `modified` with the answer. */
function endingOf({ post, body, startedAt }: StatusfyMove, found: string[]) {
  const { isOpen, modifiedAt } = post;
  const isSaid = body.updates.some(({ state }) => ends.has(toState(state ?? '') ?? ''));
  const last = body.updates.reduce((latest, { at = latest }) => Math.max(latest, at), startedAt);
  if (isOpen || isSaid || modifiedAt === undefined || modifiedAt <= last) {
    return { isOpen, resolvedAt: undefined };
  }
  found.push(caveats.modifiedIsEnd(modifiedAt));
  return { isOpen, resolvedAt: modifiedAt };
}

const ends = new Set([
  'resolved',
  'complete',
  'completed',
  'finished',
  'fixed',
  'done',
  'closed',
  'recovered',
]);
