import type { IncomingMessage } from 'node:http';
import type { Identity } from '@clausier/application';
import type { Address } from './logged-path.js';

/** The technical log: ids, routes, durations and defects; never a body. */
interface TechnicalLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What this edge uses of a Fastify request. */
export interface HttpRequest {
  /** Opaque id of the request, also sent back as `X-Request-Id`. */
  readonly id: string;
  readonly method: string;
  /** Path and query string, as received. */
  readonly url: string;
  readonly raw: IncomingMessage;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | readonly string[]>>;
  /** Bytes of a JSON body, not parsed yet: the guard comes first. */
  readonly body: unknown;
  readonly log: TechnicalLog;
  /** Set by the guard; absent on routes open to all. */
  identity?: Identity | undefined;
  /** The route that the router found; it has no address where none fits. */
  readonly routeOptions: { readonly url?: string | undefined };
  /** Set by a controller that knows the address better than the router does. */
  address?: Address;
}

/** What this edge uses of a Fastify reply. */
export interface HttpReply {
  readonly statusCode: number;
  readonly elapsedTime: number;
  readonly raw: { readonly headersSent: boolean };
  code(status: number): HttpReply;
  header(name: string, value: string): HttpReply;
  send(payload: string): HttpReply;
}

/** A whole answer, decided before anything is sent. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Sets status and headers and hands the body over to Nest. */
export function answerWith(reply: HttpReply, answer: HttpAnswer): unknown {
  reply.code(answer.status);
  for (const [name, value] of Object.entries(answer.headers)) reply.header(name, value);
  return answer.body;
}

/** Path of a request without its query string. */
export function pathOf(request: Pick<HttpRequest, 'url'>): string {
  return request.url.split('?', 1)[0] ?? request.url;
}

/** Value of a header given exactly once; `undefined` when it is absent or repeated. */
export function onlyHeader(request: Pick<HttpRequest, 'raw'>, name: string): string | undefined {
  const values = request.raw.headersDistinct[name] ?? [];
  return values.length === 1 ? values[0] : undefined;
}
