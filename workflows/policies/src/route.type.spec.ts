import { expect, test } from '@jest/globals';
import type { Links } from './route.js';

/** The compiler is the judge: each `@ts-expect-error` marks a line that must not build. */
test('routing reads each event with the data of its own kind, and no event that does not exist', () => {
  const links: Links = {
    ParticipantProposed: ({ data, stream }) => [{ key: `executionTracking.${data.contract}`, stream }],
    // @ts-expect-error hours name no directorate
    HoursDeclared: ({ data, stream }) => [{ key: `executionTracking.${data.directorate}`, stream }],
    // @ts-expect-error there is no such event
    ContractForgotten: () => [],
  };
  expect(Object.keys(links)).toHaveLength(3);
});
