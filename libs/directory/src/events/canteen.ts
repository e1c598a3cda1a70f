import { defineEvent, f, type RecordedEvent } from '@clausier/kernel';
import { CANTEEN_KINDS, TERRITORIES } from './codes.js';

export const canteenEvents = {
  CanteenRegistered: defineEvent('CanteenRegistered', {
    buyer: f.ref(),
    officialName: f.officialName(),
    kind: f.code(CANTEEN_KINDS),
    territory: f.code(TERRITORIES),
  }),
};

export type CanteenEvent = RecordedEvent<typeof canteenEvents>;
