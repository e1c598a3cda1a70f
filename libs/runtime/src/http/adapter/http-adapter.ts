import { randomUUID } from 'node:crypto';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { API } from '../route-table.js';
import { problemOf } from '../problem/from-error.js';
import { PROBLEM_MEDIA_TYPE } from '../problem/problem.js';
import { answerClientError } from './client-error.js';
import type { HttpReply } from './http-types.js';
import { TECHNICAL_LOG } from './technical-log.js';
import { isPlainUtf8 } from './json-content.js';
import { lingerUntilWhole } from './linger.js';
import { SECURITY_HEADERS } from './security-headers.js';

const BODY_LIMIT_BYTES = 256 * 1024;
/** A batch of 10 000 calculations fits. */
const CALCULATOR_BODY_LIMIT_BYTES = 4 * 1024 * 1024;

/** Longest entity id of the catalogue (four parts) with room to spare. */
const MAX_PARAM_LENGTH = 300;
const REQUEST_TIMEOUT_MS = 30_000;

export interface AdapterOptions {
  /** Where the technical log goes, a JSON object a line; `true` is standard output. Off by default. */
  readonly log?: boolean | { write(line: string): void };
}

/**
 * Fastify as this edge needs it: raw JSON bodies (the guard comes before parsing), problem+json for what fails before
 * a handler, security headers on everything.
 */
export function httpAdapter({ log = false }: AdapterOptions = {}): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    exposeHeadRoutes: false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: () => randomUUID(),
    logger: log === false ? false : { ...TECHNICAL_LOG, ...(log === true ? {} : { stream: log }) },
    skipMiddie: true,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    clientErrorHandler: answerClientError,
    frameworkErrors: answerFrameworkError,
  });
  const server = adapter.getInstance();
  server.server.on('request', lingerUntilWhole);
  server.decorateRequest('identity', undefined);
  server.addHook('onRoute', (route) => {
    if (route.url.startsWith(`${API}/calculators/`)) route.bodyLimit = CALCULATOR_BODY_LIMIT_BYTES;
  });
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(SECURITY_HEADERS).header('x-request-id', request.id);
    done();
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (isPlainUtf8(request.headers)) done(null, body);
    else
      done(
        Object.assign(new Error('unsupported content'), { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 }),
      );
  });
  return adapter;
}

/** What the router itself refuses: no hook has run yet, so the headers are set here. */
function answerFrameworkError(error: Error, request: { readonly id: string }, fastifyReply: unknown): void {
  const reply = fastifyReply as HttpReply;
  const { problem } = problemOf(error, request.id).error;
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) reply.header(name, value);
  reply.code(problem.status).header('content-type', PROBLEM_MEDIA_TYPE).send(JSON.stringify(problem));
}
