import { defineEvent, f } from '@clausier/kernel';

/** Where a seat or an establishment stands: codes of the official geographic code. */
export const place = f.object({ region: f.openCode(), departement: f.openCode(), commune: f.openCode() });

/** By when essential data are to be published; `dueAt` is the exclusive end. */
export const publicationDue = f.object({ dueOn: f.date(), dueAt: f.instant() });

export const UNSUCCESSFUL_GROUNDS = ['noOffer', 'unacceptable', 'irregular'] as const;
export const PUBLICATION_CHANNELS = ['buyerProfile', 'openData', 'BOAMP', 'TED'] as const;

export const awardEvents = {
  /** Seat and establishment are copied as they are on the day of the award. `amountCents` HT. */
  LotAwarded: defineEvent('LotAwarded', {
    lot: f.ref(),
    holders: f.list(
      f.object({
        supplier: f.ref(),
        rank: f.optional(f.count()),
        seat: place,
        establishment: f.optional(
          f.object({ establishment: f.ref(), region: f.openCode(), departement: f.openCode(), commune: f.openCode() }),
        ),
      }),
    ),
    amountCents: f.cents(),
  }),
  LotDeclaredUnsuccessful: defineEvent('LotDeclaredUnsuccessful', {
    lot: f.ref(),
    ground: f.code(UNSUCCESSFUL_GROUNDS),
    reason: f.publicReason(),
  }),
  LotCancelled: defineEvent('LotCancelled', { lot: f.ref(), reason: f.publicReason() }),
  /** No lot was awarded. */
  ContractUnsuccessful: defineEvent('ContractUnsuccessful', {}),
  /** `amountCents` HT of all awarded lots; `publication` only where essential data are due. */
  ContractNotified: defineEvent('ContractNotified', {
    notifiedOn: f.date(),
    amountCents: f.cents(),
    lotsAwaitingOrder: f.list(f.ref()),
    publication: f.optional(publicationDue),
  }),
  EssentialDataPublished: defineEvent('EssentialDataPublished', { channel: f.code(PUBLICATION_CHANNELS) }),
};
