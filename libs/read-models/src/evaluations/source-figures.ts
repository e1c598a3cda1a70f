import { z } from 'zod';
import { ROLES } from '@clausier/kernel';
import { directory } from '../directory/directory.js';
import { rowOf, rowsOf } from '../model/rows.js';
import { idParam } from '../query/params.js';
import { defineQuery } from '../query/query.js';
import { evaluations } from './evaluations.js';

/** A figure as a voted document states it; shown beside computed ones, never mixed with them. */
export interface SourceFigureLine {
  readonly mandate: string;
  readonly mandateName: string;
  readonly votedOn: string;
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly basis: string;
  readonly text: string;
}

/** A mandate as it was recorded before somebody put it right. */
export interface MandateBefore {
  readonly mandate: string;
  readonly family: string;
  readonly body: string;
  readonly mandateName: string;
  readonly votedOn: string;
  readonly amendedOn: string;
  readonly reason: string;
}

/** `GET /evaluations/source/:buyer`: votes are public. */
export const sourceFigures = defineQuery({
  name: 'source-figures',
  path: '/evaluations/source/:buyer',
  summary:
    'Donne les chiffres qu’énoncent les délibérations elles-mêmes, tels quels, et les mandats tels qu’ils étaient avant d’être rectifiés.',
  params: z.strictObject({ buyer: idParam }),
  roles: ROLES,
  reads: [evaluations, directory],
  answer: (sql, { buyer }) => {
    const header = rowOf<{ readonly illustrative: boolean }>(
      sql,
      'SELECT buyer, official_name AS buyer_name, illustrative_flag FROM directory_buyer WHERE buyer = ?',
      buyer,
    );
    if (!header) return undefined;
    const figures = rowsOf<SourceFigureLine>(
      sql,
      `SELECT m.mandate, m.official_name AS mandate_name, m.voted_on, s.figure, s.value, s.unit, s.basis, s.text
       FROM evaluations_source_figure s JOIN evaluations_mandate m ON m.mandate = s.mandate
       WHERE m.buyer = ? ORDER BY m.voted_on, m.mandate, s.figure`,
      buyer,
    );
    const amended = rowsOf<MandateBefore>(
      sql,
      `SELECT b.mandate, b.family, b.body, b.official_name AS mandate_name, b.voted_on, b.amended_on, b.reason
       FROM evaluations_mandate_before b JOIN evaluations_mandate m ON m.mandate = b.mandate
       WHERE m.buyer = ? ORDER BY b.mandate, length(b.position), b.position`,
      buyer,
    );
    return { ...header, figures, amended };
  },
});
