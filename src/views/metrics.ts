import { allComponentStates } from '../model/components/component-state.ts';
import { currentImpact } from '../model/reports/incident.ts';
import { componentStatuses, impacts } from '../model/status.ts';
import type { StatusPage } from '../model/status-page.ts';
import { msPerSecond } from '../model/time/instant.ts';
import { componentName } from './components/component-index.ts';
import type { Site } from './site.ts';
import { cleanLine } from './text/clean-text.ts';

interface Metric {
  readonly name: string;
  readonly help: string;
  readonly samples: readonly (readonly [labels: Readonly<Record<string, string>>, value: number])[];
}

/**
 * The page as OpenMetrics text, which parsers of the older Prometheus format read as well: gauges only, and the same in
 * every language. https://prometheus.io/docs/specs/om/open_metrics_spec/
 */
export function toMetrics(status: StatusPage, site: Site): string {
  const metrics: Metric[] = [
    {
      name: 'outpost_component_status',
      help: 'Whether a component has this status: 1 for the one that it has.',
      samples: allComponentStates(status).flatMap(({ component, status: current }) =>
        componentStatuses.map(
          (each) =>
            [
              {
                component: component.id,
                name: cleanLine(componentName(component.id, site)),
                status: each,
              },
              Number(each === current),
            ] as const,
        ),
      ),
    },
    {
      name: 'outpost_indicator',
      help: 'Whether the page as a whole has this indicator.',
      samples: impacts.map(
        (each) => [{ indicator: each }, Number(each === status.headline.indicator)] as const,
      ),
    },
    {
      name: 'outpost_open_incidents',
      help: 'Incidents that are open, by their impact now.',
      samples: impacts.map(
        (impact) =>
          [
            { impact },
            status.openIncidents.filter((each) => currentImpact(each) === impact).length,
          ] as const,
      ),
    },
    {
      name: 'outpost_active_maintenances',
      help: 'Planned work that goes on.',
      samples: [[{}, status.activeMaintenances.length]],
    },
    {
      name: 'outpost_page_generated_timestamp_seconds',
      help: 'When the page was built; its age is time() less this.',
      samples: [[{}, Math.floor(status.now / msPerSecond)]],
    },
    {
      name: 'outpost_page_valid_until_timestamp_seconds',
      help: 'Until when the page can be believed.',
      samples: [[{}, Math.floor(status.staleAt / msPerSecond)]],
    },
  ];
  return `${metrics.flatMap(toLines).join('\n')}\n# EOF\n`;
}

function toLines({ name, help, samples }: Metric): string[] {
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} gauge`,
    ...samples.map(([labels, value]) => {
      const pairs = Object.entries(labels).map(([key, text]) => `${key}="${escapeLabel(text)}"`);
      return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`;
    }),
  ];
}

function escapeLabel(text: string): string {
  return text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n');
}
