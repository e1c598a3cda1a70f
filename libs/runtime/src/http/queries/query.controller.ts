import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { comparePositions, type Position } from '@clausier/kernel';
import type { QueryContext } from '@clausier/read-models';
import { answerWith, pathOf, type HttpReply, type HttpRequest } from '../adapter/http-types.js';
import { QueryEnvelope } from '../envelopes.js';
import { HTTP_DEPS, type HttpDeps } from '../http-deps.js';
import { RolesOfOperation } from '../identity/access.js';
import { identityOf, requireRole } from '../identity/deny-by-default.guard.js';
import { RouteNotFoundError } from '../problem/problem-filter.js';
import { RETRY_SOON, fail } from '../problem/problem.js';
import { API, RouteTable } from '../route-table.js';
import { AsOf, positionParam } from './as-of.js';
import { checkedParams, queryString } from './query-params.js';

/** How long an answer waits for the read models to reach `minPosition`. */
const PATIENCE_MS = 2000;
const LOOK_EVERY_MS = 15;

/** Every query of every read model. */
@Controller('api/v1')
export class QueryController {
  constructor(
    @Inject(QueryBus) private readonly bus: QueryBus,
    @Inject(RouteTable) private readonly routes: RouteTable,
    @Inject(AsOf) private readonly asOf: AsOf,
    @Inject(HTTP_DEPS) private readonly deps: Pick<HttpDeps, 'readSide' | 'clock' | 'stalledActs'>,
  ) {}

  @Get('*')
  @RolesOfOperation()
  async ask(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<unknown> {
    const path = decoded(pathOf(request));
    const match = path === undefined ? undefined : this.routes.queryAt(path.slice(API.length));
    if (!match) throw new RouteNotFoundError();
    const { query } = match;
    request.address = { pattern: `${API}${query.path}`, params: match.params };
    const { actorId, role } = identityOf(request);
    requireRole({ actorId, role }, query.roles);
    const { common, own } = queryString(request.query);
    const params = checkedParams(query.params, match.params, own);
    const minPosition = common.minPosition === undefined ? undefined : positionParam('minPosition', common.minPosition);
    const asOf = common.asOf === undefined ? undefined : await this.asOf.position(common.asOf);
    if (minPosition !== undefined) await this.reach(minPosition);
    const context = { actorId, role, now: this.deps.clock.now(), ...(asOf === undefined ? this.stalled() : {}) };
    const options = { ...(asOf === undefined ? {} : { asOf }), ...(minPosition === undefined ? {} : { minPosition }) };
    const answer = await this.bus.execute(new QueryEnvelope(query, params, context, options));
    if (answer.kind === 'notFound')
      fail(404, 'UNKNOWN_OR_OUT_OF_SCOPE', 'Cet objet est inconnu, ou hors de votre périmètre.');
    if (answer.kind === 'behind') behind(answer.position);
    if (answer.kind === 'unavailable') unavailable(answer.readModels);
    return answerWith(reply, { status: 200, headers: { 'x-log-position': answer.position }, body: answer.body });
  }

  /** Acts that fail again and again are known for now only. */
  private stalled(): Pick<QueryContext, 'stalled'> {
    const { stalledActs } = this.deps;
    return stalledActs ? { stalled: stalledActs } : {};
  }

  /** Waits for the read models; throws a 503 problem when they stay behind. Nothing is started, so nothing is left over. */
  private async reach(position: Position): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    while (comparePositions(this.deps.readSide.position(), position) < 0) {
      if (performance.now() >= until) behind(this.deps.readSide.position());
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }
}

function behind(position: Position): never {
  fail(
    503,
    'READ_MODELS_BEHIND',
    `Les vues en sont à la position ${position}, en deçà de celle demandée. Redemandez dans un instant.`,
    {},
    RETRY_SOON,
  );
}

function unavailable(readModels: readonly string[]): never {
  fail(
    503,
    'READ_MODEL_UNAVAILABLE',
    `Ces vues sont arrêtées sur un événement qu’elles ne savent pas lire : ${readModels.join(', ')}. Prévenez l’exploitant.`,
    {},
    RETRY_SOON,
  );
}

/** Segments decoded one by one; `undefined` where an encoded slash would make two of one. */
function decoded(path: string): string | undefined {
  const segments = path.split('/').map(decodeURIComponent);
  return segments.some((segment) => segment.includes('/')) ? undefined : segments.join('/');
}
