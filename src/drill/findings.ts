import type { Finding } from '../adoption/finding.ts';
import type { Instant } from '../model/time/instant.ts';
import type { DrillFacts } from './drill-facts.ts';
import { ofHomes } from './home-findings.ts';
import { ofChannels, ofDuty, ofProbes, ofReceiver } from './channel-and-duty-findings.ts';
import { ofBuild, ofPushes } from './push-and-build-findings.ts';

/** Whether the page could be published on a day when its own builder is down. */
export function judgeDrill(facts: DrillFacts, now: Instant): Finding[] {
  return [
    ...ofPushes(facts),
    ofBuild(facts),
    ...ofHomes(facts, now),
    ...ofChannels(facts),
    ofDuty(facts, now),
    ...ofReceiver(facts),
    ...ofProbes(facts, now),
  ];
}
