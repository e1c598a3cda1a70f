import { CANTEEN_KINDS, FOOD_TERRITORIES } from '@clausier/rulebook';
import { defineEvent, f, type RecordedEvent } from '@clausier/kernel';

export const canteenEvents = {
  CanteenRegistered: defineEvent('CanteenRegistered', {
    buyer: f.ref(),
    officialName: f.officialName(),
    kind: f.code(CANTEEN_KINDS),
    territory: f.code(FOOD_TERRITORIES),
  }),
};

export type CanteenEvent = RecordedEvent<typeof canteenEvents>;
