import { accept, f, plainText, slicesOf, unchanged } from '@clausier/kernel';
import { CANTEEN_KINDS, FOOD_TERRITORIES } from '@clausier/rulebook';
import { canteenEvents } from '../events/canteen.js';
import { buyerFact } from '../facts.js';
import { canteen } from '../model/canteen.js';
import { refuse } from '../refusals.js';

export const registerCanteen = slicesOf(canteen)({
  name: 'RegisterCanteen',
  summary: 'Enregistrer un restaurant collectif de l’acheteur.',
  body: {
    buyer: f.ref(),
    officialName: f.officialName(),
    kind: f.code(CANTEEN_KINDS),
    territory: f.code(FOOD_TERRITORIES),
  },
  idFrom: ({ buyer, officialName }) => ['canteen', buyer, officialName],
  facts: { buyer: { fact: buyerFact, key: ({ data }) => data.buyer } },
  permission: { roles: ['essHead', 'fileManager'] },
  decide({ canteen: known }, { data, on, id }, { buyer }) {
    const { on: _, ...registered } = data;
    if (known) {
      const keys = ['buyer', 'kind', 'territory'] as const;
      const named = plainText(known.officialName) === registered.officialName;
      const same = named && keys.every((key) => known[key] === registered[key]);
      return same ? unchanged : refuse('CANTEEN_ALREADY_REGISTERED', { canteen: id });
    }
    const previous = buyer.registeredOn;
    if (previous === undefined) return refuse('BUYER_UNKNOWN', { buyer: data.buyer }, 'buyer');
    if (on < previous) return refuse('BEFORE_PREVIOUS_STEP', { on, previous }, 'on');
    return accept(canteenEvents.CanteenRegistered(registered));
  },
});
