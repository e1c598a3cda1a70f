import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Query as ReadQuery, QueryContext } from '@clausier/read-models';
import { HTTP_DEPS, type HttpDeps } from '../http-deps.js';
import type { ReadAnswer, ReadOptions } from '../read-side.js';

/** The one query of the bus: a question on its way to the read side. */
export class QueryEnvelope extends Query<ReadAnswer> {
  constructor(
    readonly query: ReadQuery,
    readonly params: Readonly<Record<string, unknown>>,
    readonly context: QueryContext,
    readonly options: ReadOptions,
  ) {
    super();
  }
}

@QueryHandler(QueryEnvelope)
export class QueryEnvelopeHandler implements IQueryHandler<QueryEnvelope> {
  constructor(@Inject(HTTP_DEPS) private readonly deps: Pick<HttpDeps, 'readSide'>) {}

  execute({ query, params, context, options }: QueryEnvelope): Promise<ReadAnswer> {
    return this.deps.readSide.answer(query, params, context, options);
  }
}
