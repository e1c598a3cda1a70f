import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { AnySlice } from '@clausier/kernel';
import { answerWith, type HttpReply, type HttpRequest } from '../adapter/http-types.js';
import { jsonBody } from '../body/json-body.js';
import { CommandEnvelope } from '../envelopes.js';
import { HTTP_DEPS, type HttpDeps } from '../http-deps.js';
import { RolesOfOperation } from '../identity/access.js';
import { identityOf, requireRole } from '../identity/deny-by-default.guard.js';
import { fail } from '../problem/problem.js';
import { answerTo } from './command-answer.js';
import { expectedRevision, idempotencyKey } from './command-headers.js';

/** Every command of every context: the slice that the path names says the rest. */
@Controller('api/v1')
export class CommandController {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(HTTP_DEPS) private readonly deps: Pick<HttpDeps, 'registry'>,
  ) {}

  @Post(':category/:id/:slug')
  @RolesOfOperation()
  async issue(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: HttpReply): Promise<unknown> {
    const { category = '', id = '', slug = '' } = request.params;
    const identity = identityOf(request);
    const slice = this.deps.registry.slice(category, slug) ?? this.unknown(category, slug);
    requireRole(identity, slice.roles);
    const key = idempotencyKey(request);
    const ifMatch = expectedRevision(request);
    const body = jsonBody(request.body);
    const outcome = await this.bus.execute(
      new CommandEnvelope({
        slice,
        id,
        body,
        identity,
        idempotencyKey: key,
        ...(ifMatch === undefined ? {} : { ifMatch }),
      }),
    );
    return answerWith(reply, answerTo(outcome, slice, this.deps.registry));
  }

  private unknown(category: string, slug: string): AnySlice {
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
