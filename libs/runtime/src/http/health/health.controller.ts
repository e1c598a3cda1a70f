import { Controller, Get, Header, Inject, Res, type OnModuleDestroy } from '@nestjs/common';
import type { HttpReply } from '../adapter/http-types.js';
import { HTTP_DEPS, type HttpDeps } from '../http-deps.js';
import { OpenToAll } from '../identity/access.js';
import { RETRY_SOON } from '../problem/problem.js';
import { LoopDelay, prometheusText } from './metrics.js';

interface Readiness {
  readonly status: 'ready' | 'notReady';
  /** What is still missing, in French. */
  readonly missing: readonly string[];
}

/** Answers whoever runs the server. It says nothing about anybody. */
@Controller()
@OpenToAll()
export class HealthController implements OnModuleDestroy {
  private readonly loopDelay = new LoopDelay();

  constructor(@Inject(HTTP_DEPS) private readonly deps: Pick<HttpDeps, 'ready' | 'store' | 'readSide'>) {}

  @Get('health/live')
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: HttpReply): Promise<Readiness> {
    const missing = (await this.deps.ready?.()) ?? [];
    if (missing.length === 0) return { status: 'ready', missing };
    reply.code(503).header('retry-after', RETRY_SOON['retry-after']);
    return { status: 'notReady', missing };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async metrics(): Promise<string> {
    const { position } = await this.deps.store.head();
    return prometheusText({
      loopDelaySeconds: this.loopDelay.p99Seconds(),
      logPosition: position,
      projectionPosition: this.deps.readSide.position(),
      uptimeSeconds: process.uptime(),
      residentBytes: process.memoryUsage.rss(),
    });
  }

  onModuleDestroy(): void {
    this.loopDelay.stop();
  }
}
