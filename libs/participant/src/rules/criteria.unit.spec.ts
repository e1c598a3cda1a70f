import { describe, expect, test } from '@jest/globals';
import { criteriaRefused } from './criteria.js';

const code = (...args: Parameters<typeof criteriaRefused>) => criteriaRefused(...args)?.code;
const rsa = (proofOn: string, validUntil?: string) => [{ code: 'RSA', proofOn, validUntil }];

describe('personal criteria at the diagnosis (R6)', () => {
  test('are collected for the person’s own route, never for the structure’s', () => {
    expect(code('person', rsa('2026-01-05'), '2026-01-12')).toBeUndefined();
    expect(code('person', [], '2026-01-12')).toBe('CRITERION_MISSING');
    expect(code('structure', [], '2026-01-12')).toBeUndefined();
    expect(code('structure', rsa('2026-01-05'), '2026-01-12')).toBe('CRITERIA_NOT_COLLECTED');
  });

  test('are those of the rule book, and the refusal says which is not', () => {
    const [ours, other] = [...rsa('2026-01-05'), { code: 'NOBLESSE', proofOn: '2026-01-05' }];
    expect(
      criteriaRefused(
        'person',
        [ours, other].flatMap((one) => one ?? []),
        '2026-01-12',
      ),
    ).toMatchObject({
      ...{ code: 'CRITERION_UNKNOWN', params: { criterion: 'NOBLESSE' }, path: 'personal.criteria.1' },
    });
    expect(code('person', [{ code: 'linkLength', proofOn: '2026-01-05' }], '2026-01-12')).toBe('CRITERION_UNKNOWN');
  });

  test('are proved by something no older than each allows: three months for the RSA, six for an address', () => {
    expect(code('person', rsa('2025-10-12'), '2026-01-12')).toBeUndefined();
    expect(code('person', rsa('2025-10-11'), '2026-01-12')).toBe('PROOF_TOO_OLD');
    expect(code('person', [{ code: 'QPV', proofOn: '2025-07-12' }], '2026-01-12')).toBeUndefined();
    expect(code('person', [{ code: 'QPV', proofOn: '2025-07-11' }], '2026-01-12')).toBe('PROOF_TOO_OLD');
  });

  test('may rest on a proof that is good until its own end', () => {
    const th = (validUntil?: string) => [{ code: 'TH', proofOn: '2019-03-01', validUntil }];
    expect(code('person', th(), '2026-01-12')).toBeUndefined();
    expect(code('person', th('2026-01-12'), '2026-01-12')).toBeUndefined();
    expect(code('person', th('2026-01-11'), '2026-01-12')).toBe('PROOF_TOO_OLD');
    expect(code('person', rsa('2026-01-02', '2026-01-11'), '2026-01-12')).toBe('PROOF_TOO_OLD');
  });

  test('are not proved by what is still to come', () => {
    expect(code('person', rsa('2026-01-13'), '2026-01-12')).toBe('PROOF_IN_FUTURE');
  });
});
