import { describe, expect, test } from '@jest/globals';
import type { CommandOutcome } from '@clausier/application';
import { SOUND_NEED, exampleEdge } from '../../testing/example-edge.js';
import { expectRefused } from '../../testing/expect-refused.js';

const SECRET = 'Canari-4711 in /var/lib/clausier';

async function refusedWhen(execute: () => Promise<CommandOutcome>, status: number, code: string) {
  const edge = await exampleEdge({ pipeline: { execute } });
  try {
    return await expectRefused(edge, () => edge.command('/api/v1/need/n/describe-need', SOUND_NEED), status, code);
  } finally {
    await edge.stop();
  }
}

const throwing = (code?: string) => () =>
  Promise.reject(Object.assign(new Error(SECRET), code === undefined ? {} : { code }));

describe('When the server itself is in trouble', () => {
  test('a defect is a 500 that names the request and shows nothing of what happened', async () => {
    const { problem, headers } = await refusedWhen(throwing(), 500, 'INTERNAL_ERROR');
    expect(JSON.stringify(problem)).not.toContain('Canari');
    expect(problem.instance).toBe(`urn:uuid:${String(headers.get('x-request-id'))}`);
  });

  test.each([
    'LOG_FULL',
    'LOG_FAILED',
    'LOG_CLOSED',
    'LOG_IN_USE',
    'LOG_READ_ONLY',
    'VAULT_FULL',
    'VAULT_IN_USE',
    'VAULT_READ_ONLY',
    'VAULT_TRACES_LEFT',
  ])('a store that cannot be written, %s, is a 503 to send again, and names no file', async (code) => {
    const { problem, headers } = await refusedWhen(throwing(code), 503, code);
    expect(headers.get('retry-after')).toBe('1');
    expect(problem.detail).not.toContain('/var');
  });

  test('a lost race that would not end is a 503 to send again', async () => {
    const { headers } = await refusedWhen(async () => ({ kind: 'contended' }), 503, 'CONTENDED');
    expect(headers.get('retry-after')).toBe('1');
  });
});
