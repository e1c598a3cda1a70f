import type { Socket } from 'node:net';
import { PROBLEM_MEDIA_TYPE, problem } from '../problem/problem.js';
import { SECURITY_HEADERS } from './security-headers.js';

/** Answers a request that Node could not read as HTTP, and closes the connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const answer = CASES[error.code ?? ''] ?? UNREADABLE;
  const body = JSON.stringify(answer);
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': PROBLEM_MEDIA_TYPE,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${answer.status} ${answer.code}`, ...lines, '', body].join('\r\n'));
}

const UNREADABLE = problem(400, 'BAD_HTTP', 'La requête ne respecte pas le protocole HTTP.');
const CASES: Readonly<Record<string, typeof UNREADABLE>> = {
  HPE_HEADER_OVERFLOW: problem(431, 'HEADERS_TOO_LARGE', 'Les en-têtes de la requête sont trop volumineux.'),
  ERR_HTTP_REQUEST_TIMEOUT: problem(408, 'REQUEST_TIMEOUT', 'La requête n’est pas arrivée en entier à temps.'),
};
