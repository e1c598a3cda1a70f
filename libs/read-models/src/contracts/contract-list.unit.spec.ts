import { describe, expect, it } from '@jest/globals';
import type { Page } from '../query/query.js';
import { after, afterEvents, fullCourse, type Asker } from '../testing/index.js';
import * as contract from '../testing/course/contract-course.js';
import { directoryCourse } from '../testing/course/directory-course.js';
import { contractList, type ContractLine } from './contract-list.js';

const HEAD: Asker = { by: 'hope/essHead' };
const world = afterEvents(fullCourse);
const listed = (params: Record<string, string>, asker = HEAD) =>
  (world.ask<Page<ContractLine>>(contractList, params, asker)?.items ?? []).map(({ contract: id }) => id);

describe('the list of contracts', () => {
  it('shows each with stage, directorate, lots and last act', () => {
    const [line] =
      after([...directoryCourse, contract.planned]).ask<Page<ContractLine>>(contractList, {}, HEAD)?.items ?? [];
    expect(line).toMatchObject({
      ...{
        contract: 'p1',
        buyerName: 'Département d’illustration',
        directorateName: 'Direction des routes',
        stage: 'tendering',
      },
      ...{ lots: 4, lastType: 'ContractPlanned', lastActor: 'system', illustrative: true },
    });
  });

  it('filters by stage, buyer and directorate', () => {
    expect(listed({})).toEqual(['p1', 'p2', 'p3', 'p4']);
    expect(listed({ stage: 'evaluated' })).toEqual(['p1']);
    expect(listed({ stage: 'abandoned' })).toEqual(['p2']);
    expect(listed({ stage: 'unsuccessful', buyer: 'dep', directorate: 'roads' })).toEqual(['p3']);
    expect(listed({ buyer: 'other' })).toEqual([]);
    expect(listed({ directorate: 'schools' })).toEqual([]);
  });

  it('comes in pages that neither repeat nor miss a contract', () => {
    const first = world.ask<Page<ContractLine>>(contractList, { limit: '3' }, HEAD);
    expect(first?.items).toHaveLength(3);
    expect(listed({ limit: '3', cursor: first?.next ?? '' })).toEqual(['p4']);
  });

  it('refuses a cursor that no page gave', () => {
    expect(contractList.params.safeParse({ cursor: 'bm90IGpzb24' }).success).toBe(false);
    expect(contractList.params.safeParse({ limit: '201' }).success).toBe(false);
  });

  it('shows a correspondent the contracts its supplier is a party to', () => {
    expect(listed({}, { by: 'ella/correspondent' })).toEqual(['p1']);
    expect(listed({}, { by: 'sam/directorateAgent' })).toEqual([]);
  });
});
