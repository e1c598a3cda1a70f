import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { LOG_START, type EventEnvelope, type Position } from '@clausier/kernel';
import type { Readable } from '@clausier/application';
import type { LogHead } from '@clausier/event-store-port';
import type { HttpReply, HttpRequest } from '../adapter/http-types.js';
import { HTTP_DEPS, type HttpDeps } from '../http-deps.js';
import { ForRoles, SignedIn } from '../identity/access.js';
import { identityOf } from '../identity/deny-by-default.guard.js';
import { fail } from '../problem/problem.js';
import { positionParam } from '../queries/as-of.js';
import { invalid, queryString } from '../queries/query-params.js';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;
/** Pages of the log looked through for one answer, however few of their entries may be shown. */
const MAX_PAGES = 10;

interface LogPage {
  /** Envelopes as stored: pseudonymous, in the order of the log, those of the asker's buyers. */
  readonly entries: readonly EventEnvelope[];
  /** Where the next page begins; absent at the end of the log. A page may be short, or empty, before the end. */
  readonly next?: Position;
}

/** The log itself, for those who check it. */
@Controller('api/v1/log')
export class LogController {
  constructor(@Inject(HTTP_DEPS) private readonly deps: Pick<HttpDeps, 'store' | 'logAccess'>) {}

  @Get('head')
  @SignedIn()
  async head(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<LogHead> {
    onlyKnown(request, []);
    const { position, hash } = await this.deps.store.head();
    reply.header('x-log-position', position);
    return { position, hash };
  }

  @Get('entries')
  @ForRoles('auditor')
  async entries(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<LogPage> {
    const given = onlyKnown(request, ['after', 'limit']);
    const after = given.after === undefined ? LOG_START : positionParam('after', given.after);
    const limit = given.limit === undefined ? DEFAULT_LIMIT : limitParam(given.limit);
    const head = await this.deps.store.head();
    const { actorId } = identityOf(request);
    const readable = await this.deps.logAccess.readableBy(actorId, head);
    if (!readable) fail(403, 'NO_RIGHT_IN_FORCE', 'Aucune habilitation d’auditeur n’est en vigueur à votre nom.');
    reply.header('x-log-position', head.position);
    return this.page(after, limit, head, readable);
  }

  /**
   * Entries of the next pages that the asker may read: at most `limit`. A few pages of the log at most are looked
   * through.
   */
  private async page(
    after: Position,
    limit: number,
    { position: upTo }: LogHead,
    readable: Readable,
  ): Promise<LogPage> {
    const entries: EventEnvelope[] = [];
    let seen = after;
    for (let pages = 0; pages < MAX_PAGES; pages++) {
      const read = await this.deps.store.readAll({ after: seen, limit: MAX_LIMIT, upTo });
      for (const entry of read) {
        if (entries.length === limit) return { entries, next: seen };
        if (await readable(entry.stream)) entries.push(entry);
        seen = entry.position;
      }
      if (read.length < MAX_LIMIT) return { entries };
    }
    return { entries, next: seen };
  }
}

function onlyKnown(request: HttpRequest, known: readonly string[]): Readonly<Record<string, string>> {
  const { common, own } = queryString(request.query);
  const unknown = [...Object.keys(common), ...Object.keys(own)].filter((name) => !known.includes(name));
  return unknown.length === 0 ? own : invalid(unknown.map((name) => ({ path: name, message: 'paramètre inconnu' })));
}

function limitParam(text: string): number {
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= MAX_LIMIT
    ? limit
    : invalid([{ path: 'limit', message: `un nombre entier de 1 à ${MAX_LIMIT}` }]);
}
