import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { AnySlice } from '@clausier/kernel';
import { answerWith, type HttpReply, type HttpRequest } from '../adapter/http-types.js';
import { jsonBody } from '../body/json-body.js';
import { CommandEnvelope } from '../envelopes.js';
import { HTTP_DEPS, type HttpDeps } from '../http-deps.js';
import { RolesOfOperation } from '../identity/access.js';
import { identityOf, requireRole } from '../identity/deny-by-default.guard.js';
import { RouteNotFoundError } from '../problem/problem-filter.js';
import { fail } from '../problem/problem.js';
import { API } from '../route-table.js';
import { answerTo } from './command-answer.js';
import { expectedRevision, idempotencyKey, textsConfirmed } from './command-headers.js';

/** Every command of every context: the slice that the path names says the rest. */
@Controller('api/v1')
export class CommandController {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(HTTP_DEPS) private readonly deps: Pick<HttpDeps, 'registry'>,
  ) {}

  /** With an id, or without where the content of the command gives it. */
  @Post([':category/:id/:slug', ':category/:slug'])
  @RolesOfOperation()
  async issue(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<unknown> {
    const { category = '', id, slug = '' } = request.params;
    const identity = identityOf(request);
    const slice = this.deps.registry.slice(category, slug) ?? this.unknown(category, id, slug);
    request.address = {
      pattern: `${API}/${category}${id === undefined ? '' : '/:id'}/${slug}`,
      params: request.params,
    };
    if (id === undefined && !slice.idFrom) this.unnamed(slice);
    requireRole(identity, slice.roles);
    const key = idempotencyKey(request);
    const ifMatch = expectedRevision(request);
    const confirmed = textsConfirmed(request);
    const body = jsonBody(request.body);
    const outcome = await this.bus.execute(
      new CommandEnvelope({
        ...{ slice, body, identity, idempotencyKey: key, textsConfirmed: confirmed },
        ...(id === undefined ? {} : { id }),
        ...(ifMatch === undefined ? {} : { ifMatch }),
      }),
    );
    return answerWith(reply, answerTo(outcome, slice, this.deps.registry));
  }

  private unnamed({ aggregate: { category }, slug }: AnySlice): never {
    const path = `${API}/${category}/<identifiant>/${slug}`;
    return fail(404, 'ID_MISSING', `Cette commande veut l’identifiant de son objet : ${path}.`);
  }

  private unknown(category: string, id: string | undefined, slug: string): AnySlice {
    // Two parts below the API may be another address, asked with the wrong method.
    if (id === undefined) throw new RouteNotFoundError();
    const { slices } = this.deps.registry;
    const known = slices.filter((slice) => slice.aggregate.category === category).map((slice) => slice.slug);
    if (known.length > 0)
      return fail(404, 'UNKNOWN_COMMAND', `« ${category} » n’a pas de commande « ${slug} ».`, {
        known: known.toSorted(),
      });
    const categories = [...new Set(slices.map((slice) => slice.aggregate.category))];
    return fail(404, 'UNKNOWN_COMMAND', `Aucune commande ne porte sur « ${category} ».`, {
      known: categories.toSorted(),
    });
  }
}
