import { Controller, Inject, Sse, type MessageEvent, type OnModuleDestroy } from '@nestjs/common';
import {
  Observable,
  Subject,
  auditTime,
  defer,
  distinctUntilChanged,
  interval,
  map,
  merge,
  scan,
  takeUntil,
} from 'rxjs';
import { laterPosition, type Position } from '@clausier/kernel';
import { HTTP_DEPS, type HttpDeps } from '../http-deps.js';
import { SignedIn } from '../identity/access.js';

/** A burst of appends is told once: a listener only needs the newest position. */
const BURST_MS = 50;
/** Keeps proxies from closing a quiet stream. */
const HEARTBEAT_MS = 15_000;

/** Tells that the log has grown, and nothing of what was written. Whoever is interested asks with `minPosition`. */
@Controller('api/v1/events')
export class EventsController implements OnModuleDestroy {
  private readonly stopped = new Subject<void>();

  constructor(@Inject(HTTP_DEPS) private readonly deps: Pick<HttpDeps, 'store'>) {}

  @Sse()
  @SignedIn()
  positions(): Observable<MessageEvent> {
    const first = defer(async () => (await this.deps.store.head()).position);
    const appended = new Observable<Position>((listener) =>
      this.deps.store.onAppended((position) => listener.next(position)),
    );
    const pings = merge(appended.pipe(auditTime(BURST_MS)), first).pipe(
      scan(laterPosition),
      distinctUntilChanged(),
      map((position): MessageEvent => ({ id: position, data: { position } })),
    );
    const heartbeats = interval(HEARTBEAT_MS).pipe(map((): MessageEvent => ({ comment: 'en vie' })));
    return merge(pings, heartbeats).pipe(takeUntil(this.stopped));
  }

  /** Ends every stream, so that the server can close its connections. */
  onModuleDestroy(): void {
    this.stopped.next();
    this.stopped.complete();
  }
}
