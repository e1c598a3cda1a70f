import { canonicalJson, parseStream, type EventEnvelope } from '@clausier/kernel';
import { partsOfCentralEvaluationId } from '@clausier/evaluation';
import type { SomeFolds } from '../model/index.js';
import { change, flag, json, put } from '../model/rows.js';

/** Central evaluations from the opening to the publication. */
export const centralFolds = {
  CentralEvaluationOpened: ({ data: { buyer, year, ...data }, effectiveOn }, sql) =>
    put(
      sql,
      'evaluations_central',
      { buyer, year },
      {
        status: 'open',
        opened_on: effectiveOn,
        freeze_on: data.freezeOn,
        publication_due_on: data.publicationDueOn,
      },
    ),
  PerimetersFrozen: (event, sql) => {
    const { closed, activity, missing } = event.data;
    const perimeters = { closed_json: json(closed), activity_json: json(activity), missing_json: json(missing) };
    change(sql, 'evaluations_central', yearOf(event), { frozen_on: event.effectiveOn, ...perimeters });
  },
  /** The tables about persons are not kept: only their suppressed form is ever shown. */
  IndicatorsComputed: (event, sql) => {
    const { position, headHash, illustrative, indicators } = event.data;
    change(sql, 'evaluations_central', yearOf(event), {
      status: 'frozen',
      position,
      head_hash: headHash,
      illustrative_flag: flag(illustrative),
      indicators_json: json(indicators),
    });
  },
  CentralEvaluationPublished: (event, sql) => {
    const { version, position, illustrative, personTables, withheld } = event.data;
    const { buyer, year } = yearOf(event);
    sql.run(
      `INSERT OR REPLACE INTO evaluations_publication
       SELECT buyer, year, ?, ?, ?, ?, coalesce(indicators_json, '[]'), ?, ? FROM evaluations_central
       WHERE buyer = ? AND year = ?`,
      ...[version, position, event.effectiveOn, flag(illustrative)],
      ...[canonicalJson(personTables), canonicalJson(withheld), buyer, year],
    );
    change(sql, 'evaluations_central', { buyer, year }, { status: 'published' });
  },
} satisfies SomeFolds<'centralEvaluation'>;

/** Mandates, and the figures that their voted documents state themselves. */
export const mandateFolds = {
  MandateRecorded: ({ stream, data, effectiveOn }, sql) =>
    put(
      sql,
      'evaluations_mandate',
      { mandate: parseStream(stream).id },
      {
        buyer: data.buyer,
        official_name: data.officialName,
        voted_on: effectiveOn,
      },
    ),
  SourceFigureRecorded: ({ stream, data: { figure, ...stated } }, sql) =>
    put(sql, 'evaluations_source_figure', { mandate: parseStream(stream).id, figure }, stated),
} satisfies SomeFolds<'mandate'>;

function yearOf({ stream }: EventEnvelope): { readonly buyer: string; readonly year: number } {
  const parts = partsOfCentralEvaluationId(parseStream(stream).id);
  if (!parts) throw new Error(`not a central evaluation: ${stream}`);
  return parts;
}
