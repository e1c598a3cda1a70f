import { describe, test } from '@jest/globals';
import { slice } from '@clausier/testing';
import { supplierEvents } from '../events/supplier.js';
import { facts, place, registered, told } from '../testing/suppliers.js';
import { moveSupplierSeat } from './move-supplier-seat.js';

const under = slice(moveSupplierSeat, { facts });

describe('a supplier moves', () => {
  const seat = { ...place, commune: '62498' };

  test('to a new seat, on a day and with a reason', () => {
    under
      .given(registered)
      .when({ ...told, seat })
      .then(supplierEvents.SupplierSeatMoved({ ...told, seat }));
    under
      .given(registered)
      .when({ ...told, seat: place })
      .thenUnchanged();
  });
});
