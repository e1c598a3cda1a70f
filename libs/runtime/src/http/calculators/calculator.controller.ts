import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { Calculator } from '@clausier/calculators';
import type { HttpRequest } from '../adapter/http-types.js';
import { jsonAsWritten } from '../body/json-body.js';
import { HTTP_DEPS, type HttpDeps } from '../http-deps.js';
import { SignedIn } from '../identity/access.js';
import { fail } from '../problem/problem.js';
import { invalid, queryString } from '../queries/query-params.js';

/** The rules as calculators: one object or a list in, the same shape out, a refusal in the place of a refused input. */
@Controller('api/v1/calculators')
export class CalculatorController {
  constructor(@Inject(HTTP_DEPS) private readonly deps: Pick<HttpDeps, 'calculators'>) {}

  @Post(':name')
  @HttpCode(200)
  @SignedIn()
  run(@Req() request: HttpRequest): unknown {
    const calculator = this.named(request.params.name ?? '');
    const explain = wantsExplanation(request);
    const input = jsonAsWritten(request.body);
    const answer = (item: unknown): unknown => calculator.run(item, { explain });
    return Array.isArray(input) ? input.map(answer) : answer(input);
  }

  private named(name: string): Calculator {
    const shelf = this.deps.calculators ?? {};
    const calculator = Object.hasOwn(shelf, name) ? shelf[name] : undefined;
    return (
      calculator ??
      fail(404, 'UNKNOWN_CALCULATOR', `Aucun calculateur ne s’appelle « ${name} ».`, { known: Object.keys(shelf) })
    );
  }
}

function wantsExplanation(request: HttpRequest): boolean {
  const { common, own } = queryString(request.query);
  const { explain, ...unknown }: Readonly<Record<string, string>> = { ...common, ...own };
  const errors = Object.keys(unknown).map((path) => ({ path, message: 'paramètre inconnu' }));
  if (explain !== undefined && explain !== 'true' && explain !== 'false')
    errors.push({ path: 'explain', message: 'true ou false' });
  return errors.length > 0 ? invalid(errors) : explain === 'true';
}
