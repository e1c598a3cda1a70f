import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Position } from '@clausier/kernel';

const RESOLUTION_MS = 10;

/** Event-loop delay since the last reading. */
export class LoopDelay {
  private readonly histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });

  constructor() {
    this.histogram.enable();
  }

  /** 99th percentile in seconds; starts a new period. The sampling interval itself is no delay and is left out. */
  p99Seconds(): number {
    const milliseconds = this.histogram.percentile(99) / 1e6;
    this.histogram.reset();
    return Math.max(0, milliseconds - RESOLUTION_MS) / 1000;
  }

  stop(): void {
    this.histogram.disable();
  }
}

interface Readings {
  readonly loopDelaySeconds: number;
  readonly logPosition: Position;
  readonly projectionPosition: Position;
  readonly uptimeSeconds: number;
  readonly residentBytes: number;
}

/** Readings in the Prometheus text format. */
export function prometheusText(readings: Readings): string {
  const gauges: readonly (readonly [name: string, help: string, value: string])[] = [
    [
      'clausier_event_loop_delay_p99_seconds',
      'Retard de la boucle d’événements, 99e centile depuis la dernière lecture',
      String(readings.loopDelaySeconds),
    ],
    ['clausier_log_position', 'Dernière position du journal', readings.logPosition],
    ['clausier_projection_position', 'Position atteinte par toutes les vues', readings.projectionPosition],
    ['clausier_uptime_seconds', 'Durée depuis le démarrage', readings.uptimeSeconds.toFixed(1)],
    ['clausier_resident_memory_bytes', 'Mémoire résidente', String(readings.residentBytes)],
  ];
  return gauges
    .map(([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`)
    .join('');
}
