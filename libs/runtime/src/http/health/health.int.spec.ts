import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SOUND_NEED, exampleEdge, type ExampleEdge } from '../../testing/example-edge.js';

let missing: readonly string[] = [];
let edge: ExampleEdge;
beforeAll(async () => {
  edge = await exampleEdge({ ready: () => missing });
});
afterAll(() => edge.stop());

describe('Health', () => {
  test('is live as long as it answers', async () => {
    expect(await (await edge.ask({ path: '/health/live' })).json()).toEqual({ status: 'live' });
  });

  test('is ready when nothing is missing, and says what is otherwise', async () => {
    expect(await (await edge.ask({ path: '/health/ready' })).json()).toEqual({ status: 'ready', missing: [] });
    missing = ['les vues sont en reconstruction'];
    const response = await edge.ask({ path: '/health/ready' });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await response.json()).toEqual({ status: 'notReady', missing });
  });
});

describe('Metrics', () => {
  const readings = async () => {
    const response = await edge.ask({ path: '/metrics', headers: {} });
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return Object.fromEntries(lines.map((line) => line.split(' ')).map(([name, value]) => [name, Number(value)]));
  };

  test('tell how far log and views are, memory and uptime', async () => {
    await edge.command('/api/v1/need/n1/describe-need', SOUND_NEED);
    edge.readAt('0');
    expect(await readings()).toMatchObject({ clausier_log_position: 1, clausier_projection_position: 0 });
    const { clausier_uptime_seconds, clausier_resident_memory_bytes } = await readings();
    expect(clausier_uptime_seconds).toBeGreaterThan(0);
    expect(clausier_resident_memory_bytes).toBeGreaterThan(1_000_000);
  });

  test('tell a blocked event loop, and forget it after one reading', async () => {
    const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    await readings();
    await pause(50);
    const until = performance.now() + 400;
    while (performance.now() < until);
    await pause(50);
    const delay = (await readings()).clausier_event_loop_delay_p99_seconds;
    expect(delay).toBeGreaterThan(0.3);
    await pause(200);
    expect((await readings()).clausier_event_loop_delay_p99_seconds).toBeLessThan(Number(delay));
  });
});
