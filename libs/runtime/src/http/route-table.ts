import type { Registry } from '@clausier/application';
import type { Query } from '@clausier/read-models';
import type { CalculatorShelf } from './calculators/calculator-shelf.js';

/** Routes that do not come from a list. */
export const FIXED_ROUTES = {
  root: '/',
  api: '/api/v1',
  live: '/health/live',
  ready: '/health/ready',
  metrics: '/metrics',
  docs: '/api/docs',
  openApi: '/api/openapi.json',
  logHead: '/api/v1/log/head',
  logEntries: '/api/v1/log/entries',
  events: '/api/v1/events',
} as const;

export const API = FIXED_ROUTES.api;

/** First segments under `/api/v1` that can never be a category. */
const RESERVED_SEGMENTS: ReadonlySet<string> = new Set(['calculators', 'events', 'log']);

/** A query with the path parameters that a request gave it. */
interface QueryMatch {
  readonly query: Query;
  readonly params: Readonly<Record<string, string>>;
}

interface CompiledQuery {
  readonly query: Query;
  readonly segments: readonly string[];
}

/** Every address of the edge. Built once; two queries on one path, or one on a reserved segment, stop the start. */
export class RouteTable {
  private readonly queries: readonly CompiledQuery[];
  private readonly fixed = new Set<string>(Object.values(FIXED_ROUTES));

  constructor(
    private readonly registry: Registry,
    queries: readonly Query[],
    private readonly calculators: CalculatorShelf,
  ) {
    this.queries = queries.map((query) => ({ query, segments: split(query.path) }));
    const shapes = new Set<string>();
    for (const { query, segments } of this.queries) {
      const shape = segments.map((segment) => (segment.startsWith(':') ? ':' : segment)).join('/');
      if (shapes.has(shape)) throw new Error(`two queries answer ${query.path}`);
      if (RESERVED_SEGMENTS.has(segments[0] ?? '')) throw new Error(`${query.path} is on a reserved segment`);
      shapes.add(shape);
    }
  }

  /** The query that answers a decoded path below `/api/v1`; literal segments win over parameters. */
  queryAt(path: string): QueryMatch | undefined {
    const given = split(path);
    const matches = this.queries.filter(({ segments }) => segmentsMatch(segments, given));
    const [best] = matches.toSorted((a, b) => parameters(a) - parameters(b));
    if (!best) return undefined;
    const params = best.segments.flatMap((segment, at) =>
      segment.startsWith(':') ? [[segment.slice(1), given[at] ?? ''] as const] : [],
    );
    return { query: best.query, params: Object.fromEntries(params) };
  }

  /** Methods that an address admits; none when there is no such address. */
  methodsOf(path: string): readonly ('GET' | 'POST')[] {
    if (this.fixed.has(path)) return ['GET'];
    if (!path.startsWith(`${API}/`)) return [];
    const below = path.slice(API.length);
    const get = this.queryAt(below) !== undefined;
    return [...(get ? (['GET'] as const) : []), ...(this.takesPost(split(below)) ? (['POST'] as const) : [])];
  }

  /** A calculator, a creation that derives its id, or a command on an object. */
  private takesPost([category = '', second = '', slug, ...rest]: readonly string[]): boolean {
    if (slug !== undefined) return rest.length === 0 && this.registry.slice(category, slug) !== undefined;
    if (category === 'calculators') return Object.hasOwn(this.calculators, second);
    return this.registry.slice(category, second)?.idFrom !== undefined;
  }
}

function split(path: string): readonly string[] {
  return path.split('/').slice(1);
}

function segmentsMatch(pattern: readonly string[], given: readonly string[]): boolean {
  if (pattern.length !== given.length) return false;
  return pattern.every((segment, at) => (segment.startsWith(':') ? given[at] !== '' : segment === given[at]));
}

function parameters({ segments }: CompiledQuery): number {
  return segments.filter((segment) => segment.startsWith(':')).length;
}
