import { beforeAll, describe, expect, it } from '@jest/globals';
import { REFERENCE_CASE, readCase, type Case } from './case-files.js';

describe('the reference case', () => {
  let course: Case;
  beforeAll(async () => {
    course = await readCase(REFERENCE_CASE);
  });

  it('has its steps in the order of time, all between its first and its last day', () => {
    const instants = course.steps.map(({ at }) => Date.parse(at));
    expect(instants.length).toBeGreaterThan(100);
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    expect(instants[0]).toBeGreaterThanOrEqual(Date.parse(course.startsAt));
    expect(instants.at(-1)).toBeLessThanOrEqual(Date.parse(course.endsAt));
  });

  it('sends each command under a key of its own', () => {
    const keys = course.steps.flatMap(({ command }) => command?.key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('ends in the past, so that its clock can be released to the present', () => {
    expect(Date.parse(course.endsAt)).toBeLessThan(Date.now());
  });
});
