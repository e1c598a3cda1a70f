import { f } from '@clausier/kernel';
import { z } from 'zod';
import { MODALITIES } from '../../events/hours-events.js';

export const schema = z.strictObject({
  statement: f.ref(),
  lot: f.ref(),
  /** Hour clause that the hours count for; needed where the lot has several. */
  clause: f.optional(f.ref()),
  employer: f.ref(),
  participant: f.optional(f.ref()),
  headcount: f.optional(f.count()),
  modality: f.code(MODALITIES),
  from: f.date(),
  until: f.date(),
  centihours: f.centihours(),
  trainingCentihours: f.optional(f.centihours()),
  onBehalfOf: f.optional(f.object({ supplier: f.ref(), evidenceSha256: f.sha256() })),
  on: f.optional(f.date()),
});
export type DeclareHours = z.output<typeof schema>;
