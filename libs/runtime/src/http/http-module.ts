import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, Reflector } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { CalculatorController } from './calculators/calculator.controller.js';
import { CommandController } from './commands/command.controller.js';
import { WhilePlayingGuard } from './commands/while-playing.guard.js';
import { CommandEnvelopeHandler, QueryEnvelopeHandler } from './envelopes.js';
import { HealthController } from './health/health.controller.js';
import { HTTP_DEPS, type HttpDeps } from './http-deps.js';
import { DenyByDefaultGuard } from './identity/deny-by-default.guard.js';
import { EventsController } from './log/events.controller.js';
import { LogController } from './log/log.controller.js';
import { DocsController } from './openapi/docs.controller.js';
import { ProblemFilter } from './problem/problem-filter.js';
import { AsOf } from './queries/as-of.js';
import { QueryController } from './queries/query.controller.js';
import { RouteTable } from './route-table.js';

/** The HTTP edge as a Nest module. Serve it with `createHttpApp`, whose adapter it relies on. */
@Module({})
export class HttpModule {
  static forRoot(deps: HttpDeps): DynamicModule {
    return {
      module: HttpModule,
      imports: [CqrsModule.forRoot()],
      controllers: [
        HealthController,
        DocsController,
        LogController,
        EventsController,
        CalculatorController,
        CommandController,
        QueryController,
      ],
      providers: [
        { provide: HTTP_DEPS, useValue: deps },
        { provide: RouteTable, useValue: new RouteTable(deps.registry, deps.queries, deps.calculators ?? {}) },
        { provide: AsOf, useValue: new AsOf(deps.store, deps.clock) },
        {
          provide: APP_GUARD,
          useFactory: (reflector: Reflector) => new DenyByDefaultGuard(reflector, deps),
          inject: [Reflector],
        },
        {
          provide: APP_GUARD,
          useFactory: (reflector: Reflector) => new WhilePlayingGuard(reflector, deps),
          inject: [Reflector],
        },
        { provide: APP_FILTER, useFactory: (routes: RouteTable) => new ProblemFilter(routes), inject: [RouteTable] },
        CommandEnvelopeHandler,
        QueryEnvelopeHandler,
      ],
    };
  }
}
