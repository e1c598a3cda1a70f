import { describe, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { supplierEvents } from '../events/supplier.js';
import { facts, place, registered, told } from '../testing/suppliers.js';
import { reviseEstablishments } from './revise-establishments.js';

const under = slice(reviseEstablishments, { facts });

describe('a supplier', () => {
  test('lists its establishments again, each code once', () => {
    const establishments = [{ establishment: 'lens', ...place, commune: '62498' }];
    const asked = under.given(registered);
    asked.when({ ...told, establishments }).then(supplierEvents.EstablishmentsRevised({ ...told, establishments }));
    asked.when({ ...told, establishments: [] }).thenUnchanged();
    asked
      .when({ ...told, establishments: [...establishments, ...establishments] })
      .thenRefused('ESTABLISHMENT_DUPLICATE', { establishment: 'lens' }, 'establishments');
  });
});
