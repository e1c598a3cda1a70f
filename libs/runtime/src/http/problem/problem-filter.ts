import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { pathOf, type HttpReply, type HttpRequest } from '../adapter/http-types.js';
import { loggedPath } from '../adapter/logged-path.js';
import { RouteTable } from '../route-table.js';
import { problemOf } from './from-error.js';
import { PROBLEM_MEDIA_TYPE, ProblemError, problem } from './problem.js';

/** Answers whatever is thrown under a request as problem+json; logs defects, never shows them. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(RouteTable) private readonly routes: RouteTable) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<HttpRequest>();
    const reply = host.switchToHttp().getResponse<HttpReply>();
    const { error, unexpected } = noRoute(thrown)
      ? { error: this.notRouted(request), unexpected: false }
      : problemOf(thrown, request.id);
    if (unexpected) logDefect(request, thrown);
    if (reply.raw.headersSent) return;
    for (const [name, value] of Object.entries(error.headers)) reply.header(name, value);
    reply.code(error.problem.status).header('content-type', PROBLEM_MEDIA_TYPE).send(JSON.stringify(error.problem));
  }

  private notRouted(request: HttpRequest): ProblemError {
    const instance = pathOf(request);
    const methods = this.routes.methodsOf(instance).filter((method) => method !== request.method);
    if (methods.length === 0)
      return new ProblemError(
        problem(404, 'ROUTE_NOT_FOUND', 'Cette adresse n’existe pas. La liste est sous /api/docs.', { instance }),
      );
    const allow = methods.join(', ');
    return new ProblemError(problem(405, 'METHOD_NOT_ALLOWED', `Cette adresse n’admet que ${allow}.`, { instance }), {
      allow,
    });
  }
}

/** Thrown by a controller whose wildcard caught a path that it does not know. */
export class RouteNotFoundError extends Error {}

function noRoute(thrown: unknown): boolean {
  return thrown instanceof RouteNotFoundError || (thrown instanceof HttpException && thrown.getStatus() === 404);
}

function logDefect(request: HttpRequest, thrown: unknown): void {
  const error = thrown instanceof Error ? thrown : new Error(typeof thrown);
  const code = 'code' in error ? error.code : undefined;
  request.log.error({ path: loggedPath(request), error: error.name, code, stack: error.stack }, 'request failed');
}
