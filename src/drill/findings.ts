import type { Finding } from '../adoption/finding.ts';
import type { Instant } from '../model/time/instant.ts';
import type { DrillFacts } from './drill-facts.ts';
import { homeFindings } from './home-findings.ts';
import {
  channelFindings,
  dutyFinding,
  probeFindings,
  receiverFindings,
} from './channel-and-duty-findings.ts';
import { buildFinding, pushFindings } from './push-and-build-findings.ts';

/** Whether the page could be published on a day when its own builder is down. */
export function judgeDrill(facts: DrillFacts, now: Instant): Finding[] {
  return [
    ...pushFindings(facts),
    buildFinding(facts),
    ...homeFindings(facts, now),
    ...channelFindings(facts),
    dutyFinding(facts, now),
    ...receiverFindings(facts),
    ...probeFindings(facts, now),
  ];
}
