import { Inject, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { onlyHeader, type HttpRequest } from '../adapter/http-types.js';
import { HTTP_DEPS, type HttpDeps } from '../http-deps.js';
import { ACCESS, type Access } from '../identity/access.js';
import { fail } from '../problem/problem.js';
import { PLAYER_HEADER } from './case-play.js';

/** While a case is being played, its clock is not that of the others: their commands wait. Whoever reads goes on. */
export class WhilePlayingGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(HTTP_DEPS) private readonly deps: Pick<HttpDeps, 'play'>,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const { play } = this.deps;
    if (!play || play.isOver()) return true;
    const request = context.switchToHttp().getRequest<HttpRequest>();
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const isCommand = request.method === 'POST' && access?.kind === 'perOperation';
    if (!isCommand || onlyHeader(request, PLAYER_HEADER) === play.player) return true;
    return fail(
      503,
      'DEMONSTRATION_PLAYING',
      'La démonstration joue encore son cas, à ses propres dates : rien n’a été enregistré. Renvoyez la même commande dès que /health/ready répond 200.',
      {},
      { 'retry-after': '5' },
    );
  }
}
