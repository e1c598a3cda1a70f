import type { AppendRequest } from '@clausier/event-store-port';
import { eventsOf, request, single, write } from '@clausier/event-store-port/testing';

/** What the frozen log of format 1 was written from: one and several streams, all kinds of values, both kinds of ids. */
export const SAMPLE_REQUESTS: readonly AppendRequest[] = [
  single('6f1b4b5e-58b5-5a35-9f3c-0d1e2f3a4b5c', 'contract-a', -1, 2),
  request(
    'c2',
    [
      write(
        'contract-a',
        1,
        eventsOf('c2a', 1, { officialName: 'Déneigement « côte »', amountCents: 9007199254740991 }),
      ),
      write(
        'hours-a.202603',
        -1,
        eventsOf('c2b', 2, { lot: 'l1', none: null, flags: [], late: true, text: '\u2028"\\\n😀' }),
      ),
    ],
    {
      actor: { kind: 'system', id: 'executionTracking', roles: [] },
      onBehalfOf: 'supplier1',
      basis: {
        position: '2',
        streams: [{ stream: 'buyer-b1', revision: 4 }],
        values: { groupValue: { cents: 3, Ω: -1 } },
      },
    },
  ),
];
