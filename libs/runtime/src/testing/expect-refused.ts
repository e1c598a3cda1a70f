import { expect } from '@jest/globals';
import type { Problem } from '../http/problem/problem.js';
import type { ExampleEdge } from './example-edge.js';

/**
 * Sends a request. Expects a whole problem of this status and code, in French, and a log that did not move. Gives the
 * problem and the headers to the test.
 */
export async function expectRefused(
  edge: ExampleEdge,
  send: () => Promise<Response>,
  status: number,
  code: string,
): Promise<{ readonly problem: Problem; readonly headers: Headers }> {
  const before = await edge.store.head();
  const response = await send();
  const problem = (await response.json()) as Problem;
  expect({ status: response.status, code: problem.code }).toEqual({ status, code });
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(problem).toMatchObject({ type: `/problemes/${code}`, status, title: expect.any(String) });
  expect(problem.detail).toMatch(/^[A-ZÀÉ«].*\.$/s);
  expect(JSON.stringify(problem)).not.toMatch(/node_modules|\.ts:|\.js:/);
  expect(await edge.store.head()).toEqual(before);
  return { problem, headers: response.headers };
}
