import { pathOf, type HttpReply, type HttpRequest } from './http-types.js';

interface Answered extends Pick<HttpReply, 'statusCode'> {
  readonly request?: HttpRequest;
}

/**
 * JSON lines: who asked for what and what came of it, by opaque ids. No query string, no header, no
 * address of the caller, never a body.
 */
export const TECHNICAL_LOG = {
  level: 'info',
  serializers: {
    req: (request: Pick<HttpRequest, 'method' | 'url'>) => ({ method: request.method, path: pathOf(request) }),
    res: (reply: object) => {
      const { statusCode, request } = reply as Answered;
      const who = request?.identity;
      return {
        status: statusCode,
        ...(request ? { method: request.method, path: pathOf(request) } : {}),
        ...(who ? { actor: who.actorId, role: who.role } : {}),
      };
    },
  },
};
