import { Socket } from 'node:net';
import type { IncomingMessage } from 'node:http';

/** A sender that pauses longer is not waited for. */
const LONGEST_PAUSE_MS = 5_000;

/**
 * Lets an answer that precedes the end of its request reach the sender. A connection that is closed under arriving bytes
 * is reset, and a reset takes away what the sender has not read yet: so this side only says that it has ended, and drops
 * what still arrives until the request is whole. The server's request timeout bounds it all.
 */
export function lingerUntilWhole(request: IncomingMessage): void {
  const { socket } = request;
  const close = (): void => Socket.prototype.destroySoon.call(socket);
  socket.destroySoon = () => {
    if (request.complete || request.destroyed) return close();
    socket.setTimeout(LONGEST_PAUSE_MS);
    request.once('end', close).once('close', close).resume();
    return socket.end();
  };
}
