import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { f } from './fields.js';
import { textsIn } from './texts.js';

const schema = z.strictObject({
  buyer: f.ref(),
  officialName: f.optional(f.officialName()),
  on: f.date(),
  kind: f.code(['one']),
  lots: f.list(f.object({ lot: f.ref(), reason: f.nullable(f.publicReason()) })),
  decision: f.oneOf([
    f.object({ kind: f.code(['none']), reason: f.publicReason() }),
    f.object({ kind: f.code(['clause']), bases: f.list(f.openCode()) }),
  ]),
});

describe('the texts of a command', () => {
  test('are found with place and kind, in lists, optional members and variants; what is of closed form is left out', () => {
    const lots = [
      { lot: 'l1', reason: 'Un motif' },
      { lot: 'l2', reason: null },
    ];
    const sent = { buyer: 'b1', officialName: 'Nom', on: '2026-01-02', kind: 'one', lots };
    expect(textsIn(schema, { ...sent, decision: { kind: 'clause', bases: ['CCP'] } })).toEqual([
      { path: 'buyer', text: 'b1', kind: 'identifier' },
      { path: 'officialName', text: 'Nom', kind: 'name' },
      { path: 'lots.0.lot', text: 'l1', kind: 'identifier' },
      { path: 'lots.0.reason', text: 'Un motif', kind: 'reason' },
      { path: 'lots.1.lot', text: 'l2', kind: 'identifier' },
      { path: 'decision.bases.0', text: 'CCP', kind: 'identifier' },
    ]);
    expect(textsIn(schema, { ...sent, decision: { kind: 'none', reason: 'Aucun' } })).toContainEqual({
      ...{ path: 'decision.reason', text: 'Aucun', kind: 'reason' },
    });
  });

  test('are reasons until their field says otherwise, so that a new field is checked', () => {
    const open = z.object({
      note: z.string(),
      more: z.record(z.string(), z.string()),
      either: z.union([z.string(), z.int()]),
    });
    const texts = textsIn(open, { note: 'a', more: { x: 'b' }, either: 'c' });
    expect(texts.map(({ path, kind }) => [path, kind])).toEqual([
      ['note', 'reason'],
      ['more.x', 'reason'],
      ['either', 'reason'],
    ]);
  });
});
