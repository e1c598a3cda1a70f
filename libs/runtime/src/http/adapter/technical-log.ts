import type { HttpReply, HttpRequest } from './http-types.js';
import { loggedPath } from './logged-path.js';

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
    req: (request: object) => asked(request as HttpRequest),
    res: (reply: object) => {
      const { statusCode, request } = reply as Answered;
      const who = request?.identity;
      return {
        status: statusCode,
        ...(request ? { method: request.method, path: loggedPath(request, statusCode) } : {}),
        ...(who ? { actor: who.actorId, role: who.role } : {}),
      };
    },
  },
};

function asked(request: HttpRequest): { method: string; path: string } {
  return { method: request.method, path: loggedPath(request) };
}
