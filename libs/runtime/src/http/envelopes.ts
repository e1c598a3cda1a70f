import { Inject } from '@nestjs/common';
import { Command, CommandHandler, Query, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CommandOutcome, HumanCommand } from '@clausier/application';
import type { Query as ReadQuery, QueryContext } from '@clausier/read-models';
import { HTTP_DEPS, type HttpDeps } from './http-deps.js';
import type { ReadAnswer, ReadOptions } from './read-side.js';

/** The one command of the command bus: a person's command on its way to the pipeline. */
export class CommandEnvelope extends Command<CommandOutcome> {
  constructor(readonly command: HumanCommand) {
    super();
  }
}

@CommandHandler(CommandEnvelope)
export class CommandEnvelopeHandler implements ICommandHandler<CommandEnvelope> {
  constructor(@Inject(HTTP_DEPS) private readonly deps: Pick<HttpDeps, 'pipeline'>) {}

  execute({ command }: CommandEnvelope): Promise<CommandOutcome> {
    return this.deps.pipeline.execute(command);
  }
}

/** The one query of the query bus: a question on its way to the read side. */
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
