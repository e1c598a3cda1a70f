import { f, type FieldValues } from '@clausier/kernel';
import { z } from 'zod';
import { proposedClauseShape } from '../../events/clause-fields.js';

const clauseDecision = {
  kind: f.code(['clause']),
  clauses: f.list(f.object(proposedClauseShape)),
  /** Required against the advice; the recorded reason by which a reserved lot meets the duty. */
  reason: f.optional(f.publicReason()),
};
const noClauseDecision = { kind: f.code(['none']), reason: f.publicReason() };
const waiverDecision = { kind: f.code(['waiver']), ground: f.openCode(), reasons: f.publicReason() };

const shape = {
  on: f.optional(f.date()),
  purchase: f.ref(),
  lot: f.ref(),
  decision: f.oneOf([f.object(clauseDecision), f.object(noClauseDecision), f.object(waiverDecision)]),
};

export type ClauseDecision = FieldValues<typeof clauseDecision>;
export type DecideLot = FieldValues<typeof shape>;
export const decideLotSchema = z.strictObject(shape);
