import { isGroup } from '../model/components/component.ts';
import type { Page } from '../model/page/page.ts';
import type { Channel } from '../sources/channels/channel-schemas.ts';
import type { Message } from './message.ts';

/** The properties of a report that decide whether a channel gets it. */
export type Subject = Pick<Message, 'kind' | 'componentIds' | 'impact'>;

/** Whether a channel gets a report of that kind, with these components and that impact. */
export function concerns(
  channel: Channel,
  { kind, componentIds, impact }: Subject,
  page: Page,
): boolean {
  if (channel.kinds && !channel.kinds.includes(kind)) return false;
  // Statuspage has no announcements.
  if (channel.kind === 'webhook' && channel.format === 'statuspage' && kind === 'announcement')
    return false;
  if (channel.impact && impact !== undefined && !channel.impact.includes(impact)) return false;
  const { components } = channel;
  if (!components) return true;
  const wanted = new Set(
    page.components.flatMap((entry) => {
      if (!isGroup(entry)) return components.includes(entry.id) ? [entry.id] : [];
      const isWhole = entry.id !== undefined && components.includes(entry.id);
      const members = entry.components.map(({ id }) => id);
      return members.filter((id) => isWhole || components.includes(id));
    }),
  );
  return componentIds.some((id) => wanted.has(id));
}
