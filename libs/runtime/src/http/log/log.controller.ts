import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { LOG_START, type EventEnvelope, type Position } from '@clausier/kernel';
import type { LogHead } from '@clausier/event-store-port';
import type { HttpReply, HttpRequest } from '../adapter/http-types.js';
import { HTTP_DEPS, type HttpDeps } from '../http-deps.js';
import { ForRoles, SignedIn } from '../identity/access.js';
import { positionParam } from '../queries/as-of.js';
import { invalid, queryString } from '../queries/query-params.js';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;

export interface LogPage {
  /** Envelopes as stored: pseudonymous, in the order of the log. */
  readonly entries: readonly EventEnvelope[];
  /** Where the next page begins; absent at the end of the log. */
  readonly next?: Position;
}

/** The log itself, for those who check it. */
@Controller('api/v1/log')
export class LogController {
  constructor(@Inject(HTTP_DEPS) private readonly deps: Pick<HttpDeps, 'store'>) {}

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
    const entries = await this.deps.store.readAll({ after, limit, upTo: head.position });
    reply.header('x-log-position', head.position);
    const next = entries.length === limit ? entries.at(-1)?.position : undefined;
    return next === undefined || next === head.position ? { entries } : { entries, next };
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
