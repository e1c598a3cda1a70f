import { expect, it } from '@jest/globals';
import { supplierEvents } from '@clausier/directory';
import { recordedCourse, type Told } from '../testing/told.js';
import { memorySql } from '../testing/memory-sql.js';
import { directory } from './directory.js';

const seat = { region: '32', departement: '62', commune: '62041' };
const renamed = (on: string, officialName: string): Told => [
  ...([on, 'hope/essHead', 'supplier-s1'] as const),
  supplierEvents.SupplierRenamed({ buyer: 'dep', reason: 'Lettre', officialName }),
];

it('shows a supplier under the name that holds last, whatever the order in which names were told', () => {
  const sql = memorySql([directory]);
  const course: readonly Told[] = [
    [
      ...(['2026-01-05', 'hope/essHead', 'supplier-s1'] as const),
      supplierEvents.SupplierRegistered({
        ...{ buyer: 'dep', officialName: 'Relais', kinds: ['ACI'], seat, establishments: [], illustrative: true },
        identifier: { scheme: 'illustrative', value: 's1' },
      }),
    ],
    renamed('2026-05-01', 'Relais SCIC'),
    renamed('2026-03-01', 'Relais Artois'),
  ];
  for (const event of recordedCourse(course)) directory.fold(event, sql);
  expect(sql.all('SELECT official_name FROM directory_supplier')).toEqual([{ official_name: 'Relais SCIC' }]);
});
