import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Inject } from '@nestjs/common';
import type { CommandOutcome, HumanCommand } from '@clausier/application';
import { HTTP_DEPS, type HttpDeps } from '../http-deps.js';

/** The one command of the bus: a person's command on its way to the pipeline. */
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
