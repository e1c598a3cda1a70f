import { afterEach, beforeEach, describe } from '@jest/globals';
import type { Instant } from '@clausier/kernel';
import { audit } from './audit.js';
import { commandRules } from './command-rules.js';
import type { ContractContext, MakeStore, StoreUnderTest } from './context.js';
import { orderRules } from './order-rules.js';
import { readRules } from './read-rules.js';
import { revisionRules } from './revision-rules.js';

export interface ContractOptions {
  /** The adapter promises positions without gaps, as one writer gives them. */
  readonly gaplessPositions: boolean;
}

/**
 * The promises of the `EventStore` port as a test suite; each adapter runs it on the real thing. Each test starts from
 * an empty log and ends with an audit of all it wrote.
 */
export function eventStoreContract(
  name: string,
  make: MakeStore,
  options: ContractOptions = { gaplessPositions: true },
): void {
  describe(`${name} keeps the promises of the event log`, () => {
    let now: Instant;
    let under: StoreUnderTest;
    const context: ContractContext = {
      store: () => under.store,
      setClock: (instant) => {
        now = instant;
      },
    };

    beforeEach(async () => {
      now = '2026-03-02T08:00:00Z';
      under = await make({ now: () => now });
    });
    afterEach(async () => {
      try {
        await audit(under.store, options);
      } finally {
        await under.dispose();
      }
    });

    revisionRules(context);
    commandRules(context);
    orderRules(context);
    readRules(context);
  });
}
