import { expect, test } from 'vitest';

import { aPage, anIncident, at } from '../../test/support/builders.ts';
import { assembleStatusPage } from '../model/status-page.ts';
import type { Channel } from '../sources/channels/channel-schemas.ts';
import { channelsSentence } from './channels-sentence.ts';

const all: Channel = { kind: 'teams', id: 'all', teams: '$T' };

test.each<[Partial<Channel>, string]>([
  [{}, 'Once pushed, it goes to the channels all, some.'],
  [{ components: ['api'] }, 'Once pushed, it goes to the channels all, some.'],
  [{ components: ['web'] }, 'Once pushed, it goes to the channels all.'],
  [{ impact: ['critical'] }, 'Once pushed, it goes to the channels all.'],
  [{ kinds: ['maintenance'] }, 'Once pushed, it goes to the channels all.'],
])('says who carries a report: %j', (filter, expected) => {
  const incident = anIncident({ api: 'partial_outage' }, [['investigating', '2026-03-14 10:00']]);
  const content = {
    page: aPage(),
    incidents: [incident],
    maintenances: [],
    announcements: [],
    unreadable: [],
  };
  const page = assembleStatusPage(content, at('2026-03-20'));
  const some = { ...all, ...filter, id: 'some' } as Channel;
  expect(channelsSentence([all, some], page, 'incident', incident.id)).toEqual([expected]);
  expect(channelsSentence([], page, 'incident', incident.id)).toEqual([]);
});
