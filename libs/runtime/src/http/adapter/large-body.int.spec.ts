import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { calculators } from '@clausier/calculators';
import { exampleEdge, type ExampleEdge } from '../../testing/example-edge.js';

let edge: ExampleEdge;
beforeAll(async () => {
  edge = await exampleEdge({ calculators });
});
afterAll(() => edge.stop());

const PIECE = Buffer.alloc(64 * 1024, 'x');
const PIECES = 80;
const COMMAND = '/api/v1/need/n/describe-need';
const IDENTITY = 'x-clausier-actor: agent1\r\nx-clausier-role: operator\r\nidempotency-key: large\r\n';

interface Sent {
  readonly path?: string;
  readonly type?: string;
  readonly chunked?: boolean;
  readonly connection?: 'close' | 'keep-alive';
  /** Pieces that really leave, of those announced. */
  readonly pieces?: number;
}

/**
 * Sends 5 MiB in pieces, and reads nothing before the last one has left, as a plain client does. Gives all that came back
 * until the server closed; throws what broke the connection.
 */
async function send(sent: Sent): Promise<string> {
  const { path = COMMAND, type = 'application/json', chunked = false, connection = 'keep-alive' } = sent;
  const { hostname, port } = new URL(edge.url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  const broken = new Promise<never>((_resolve, reject) => socket.on('error', reject));
  const length = chunked ? 'transfer-encoding: chunked' : `content-length: ${PIECE.length * PIECES}`;
  const head = `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: ${type}\r\nconnection: ${connection}\r\n`;
  const all = async (): Promise<string> => {
    await written(socket, `${head}${IDENTITY}${length}\r\n\r\n`);
    for (let piece = 0; piece < (sent.pieces ?? PIECES); piece += 1) {
      if (chunked) await written(socket, `${PIECE.length.toString(16)}\r\n`);
      await written(socket, PIECE);
      if (chunked) await written(socket, '\r\n');
      if (piece % 10 === 0) await pause(5);
    }
    if (chunked && sent.pieces === undefined) await written(socket, '0\r\n\r\n');
    return readToEnd(socket);
  };
  return Promise.race([all(), broken]).finally(() => socket.destroy());
}

function written(socket: Socket, bytes: string | Buffer): Promise<void> {
  return new Promise((resolve, reject) => socket.write(bytes, (error) => (error ? reject(error) : resolve())));
}

async function readToEnd(socket: Socket): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of socket) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

describe('An answer that comes before the end of a large body reaches its sender', () => {
  const ways: readonly (readonly [string, Sent])[] = [
    ['announced by its length', {}],
    ['announced by its length, on a connection to be closed', { connection: 'close' }],
    ['in chunks', { chunked: true }],
    ['in chunks, on a connection to be closed', { chunked: true, connection: 'close' }],
  ];

  test.each(ways)('413 for a command of 5 MiB %s', async (_way, sent) => {
    const before = await edge.store.head();
    const answer = await send(sent);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"PAYLOAD_TOO_LARGE"');
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(await edge.store.head()).toEqual(before);
  });

  test.each(ways)('413 for a calculation of 5 MiB %s', async (_way, sent) => {
    expect(await send({ ...sent, path: '/api/v1/calculators/sizing' })).toMatch(/^HTTP\/1\.1 413 /);
  });

  test.each([
    [415, { type: 'text/plain' }],
    [400, { path: '/api/v1/need/%zz/describe-need' }],
  ] as const)('%s for what is refused without being read', async (status, sent) => {
    expect(await send({ ...sent, connection: 'close' })).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  test('it does not wait for a body that never comes whole, and the connection ends by itself', async () => {
    expect(await send({ pieces: 1 })).toMatch(/^HTTP\/1\.1 413 /);
  }, 30_000);
});
