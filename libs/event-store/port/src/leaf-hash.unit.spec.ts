import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { EMPTY_CHAIN, chainHash, hashHex, leafHash, storedText, type StoredEnvelope } from './leaf-hash.js';

const event: StoredEnvelope = {
  eventId: 'e1',
  type: 'LotPlanned',
  schemaVersion: 1,
  stream: 'contract-a',
  revision: 0,
  recordedAt: '2026-03-02T08:00:00Z',
  effectiveOn: '2026-03-02',
  actor: { kind: 'human', id: 'actor1', roles: ['essOfficer'] },
  commandId: 'c1',
  correlationId: 'c1',
  causationId: 'c1',
  basis: { position: '0', streams: [], values: {} },
  data: { officialName: 'Déneigement', amountCents: 1 },
};

describe('leaf and chain hashes', () => {
  test('the empty chain is SHA-256 of nothing', () => {
    expect(hashHex(EMPTY_CHAIN)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  test('a leaf is SHA-256 of a zero byte and the canonical text in UTF-8, as RFC 6962 has it', () => {
    const text = storedText(event);
    expect(text).toContain('"data":{"amountCents":1,"officialName":"Déneigement"}');
    expect(text).not.toContain('position":"1');
    const bytes = Buffer.concat([Buffer.of(0), Buffer.from(text, 'utf8')]);
    expect(hashHex(leafHash(event))).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('the order of members does not change a leaf; any value does', () => {
    const reversed = Object.fromEntries(Object.entries(event).reverse()) as unknown as StoredEnvelope;
    expect(leafHash(reversed)).toEqual(leafHash(event));
    const leaves = Object.keys(event).map((key) => hashHex(leafHash({ ...event, [key]: 'other' })));
    expect(new Set([...leaves, hashHex(leafHash(event))]).size).toBe(leaves.length + 1);
  });

  test('a head is SHA-256 of a one byte, the head before and the leaf', () => {
    const leaf = leafHash(event);
    const bytes = Buffer.concat([Buffer.of(1), EMPTY_CHAIN, leaf]);
    expect(hashHex(chainHash(EMPTY_CHAIN, leaf))).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
