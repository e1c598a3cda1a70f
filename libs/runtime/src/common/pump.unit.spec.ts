import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Pump } from './pump.js';

describe('A pump', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('tries again by itself after an error, less and less often, until it goes well', async () => {
    let runs = 0;
    const errors: unknown[] = [];
    const full = new Error('full');
    const pump = new Pump(
      async () => {
        runs += 1;
        if (runs <= 3) throw full;
        return false;
      },
      (error) => errors.push(error),
    );
    pump.wake();
    await jest.advanceTimersByTimeAsync(999);
    expect({ runs, failure: pump.failure }).toEqual({ runs: 1, failure: full });
    await jest.advanceTimersByTimeAsync(1);
    expect(runs).toBe(2);
    await jest.advanceTimersByTimeAsync(2_000 + 4_000);
    expect({ runs, failure: pump.failure }).toEqual({ runs: 4, failure: undefined });
    expect(errors).toEqual([full, full, full]);
    await jest.advanceTimersByTimeAsync(600_000);
    expect(runs).toBe(4);
    await pump.stop();
  });

  it('does not try again once stopped', async () => {
    let runs = 0;
    const pump = new Pump(
      () => {
        runs += 1;
        return Promise.reject(new Error('away'));
      },
      () => undefined,
    );
    pump.wake();
    await jest.advanceTimersByTimeAsync(0);
    await pump.stop();
    await jest.advanceTimersByTimeAsync(600_000);
    expect(runs).toBe(1);
  });
});
