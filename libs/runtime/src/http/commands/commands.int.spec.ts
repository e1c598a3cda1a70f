import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SOUND_NEED, exampleEdge, type ExampleEdge } from '../../testing/example-edge.js';

let edge: ExampleEdge;
beforeAll(async () => {
  edge = await exampleEdge();
});
afterAll(() => edge.stop());

describe('A command over HTTP', () => {
  test('is recorded and answered with its events, revision and position', async () => {
    const response = await edge.command('/api/v1/need/n1/describe-need', SOUND_NEED);
    expect(await response.json()).toEqual({
      commandId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      position: '1',
      revision: 0,
      events: [
        { eventId: expect.stringMatching(/^[0-9a-f-]{36}$/), type: 'NeedDescribed', stream: 'need-n1', revision: 0 },
      ],
    });
    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"0"');
    expect(response.headers.get('x-log-position')).toBe('1');
  });
});
