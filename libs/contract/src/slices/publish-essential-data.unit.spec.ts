import { describe, expect, test } from '@jest/globals';

import { fold, type NewEvent } from '@clausier/kernel';
import { recorded, slice } from '@clausier/testing';
import { contractEvents } from '../events/catalogue.js';
import { contract } from '../model/contract.js';
import { isNotified } from '../model/contract-state.js';
import { openPublications } from '../rules/publication.js';
import { allAwarded, running } from '../testing/stories.js';
import { publishEssentialData } from './publish-essential-data.js';

const { given } = slice(publishEssentialData, { id: 'k1', on: '2026-05-04' });
const due = { dueOn: '2026-06-01', dueAt: '2026-06-01T22:00:00Z' };
const notified = contractEvents.ContractNotified(
  { notifiedOn: '2026-03-31', amountCents: 100_000_000, lotsAwaitingOrder: [], publication: due },
  '2026-03-31',
);
const amendmentDue = { dueOn: '2026-08-10', dueAt: '2026-08-10T22:00:00Z' };
const amended = contractEvents.LotAmended(
  { lot: 'l1', amountCents: 60_000_000, clauses: [], reason: 'Travaux ajoutés.', publication: amendmentDue },
  '2026-06-10',
);
const published = contractEvents.EssentialDataPublished({ channel: 'buyerProfile' }, '2026-05-04');
const openAfter = (...events: readonly NewEvent[]) => {
  const state = fold(contract, recorded('contract-k1', events, '2026-07-01'));
  return isNotified(state) ? openPublications(state) : undefined;
};

describe('publishing essential data', () => {
  test('records the channel and closes what was due', () => {
    given(...allAwarded, notified)
      .when({ channel: 'buyerProfile' })
      .then(contractEvents.EssentialDataPublished({ channel: 'buyerProfile' }));
    expect(openAfter(...allAwarded, notified)).toEqual([{ ...due, subject: 'notification' }]);
    expect(openAfter(...allAwarded, notified, published)).toEqual([]);
  });

  test('publishing again what is published changes nothing', () => {
    given(...allAwarded, notified, published)
      .when({ channel: 'openData' })
      .thenUnchanged();
  });

  test('a modification is published in its turn', () => {
    expect(openAfter(...allAwarded, notified, published, amended)).toEqual([{ ...amendmentDue, subject: 'l1.1' }]);
    given(...allAwarded, notified, published, amended)
      .when({ channel: 'buyerProfile' }, { on: '2026-06-15' })
      .then(contractEvents.EssentialDataPublished({ channel: 'buyerProfile' }));
  });

  test('publishes what was known when it was made: no modification recorded after it, be it of the same day', () => {
    const before = [...allAwarded, notified];
    const sameDay = { ...published, effectiveOn: '2026-06-10' };
    expect(openAfter(...before, amended, sameDay)).toEqual([]);
    expect(openAfter(...before, sameDay, amended)).toEqual([{ ...amendmentDue, subject: 'l1.1' }]);
    given(...before, sameDay, amended)
      .when({ channel: 'buyerProfile' }, { on: '2026-06-10' })
      .then(contractEvents.EssentialDataPublished({ channel: 'buyerProfile' }));
    expect(openAfter(...before, sameDay, amended, sameDay)).toEqual([]);
    expect(openAfter(...before, amended, published)).toEqual([{ ...amendmentDue, subject: 'l1.1' }]);
  });

  test('a contract under no duty may be published all the same', () => {
    given(...running)
      .when({ channel: 'openData' }, { on: '2012-08-01' })
      .then(contractEvents.EssentialDataPublished({ channel: 'openData' }));
  });

  test('refuses before the notification, by stage and by date', () => {
    given(...allAwarded)
      .when({ channel: 'TED' })
      .thenRefused('OUT_OF_STAGE');
    given(...running)
      .when({ channel: 'TED' }, { on: '2012-07-01' })
      .thenRefused('BEFORE_PREVIOUS_STEP');
  });
});
