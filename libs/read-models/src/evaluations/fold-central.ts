import { canonicalJson, parseStream, type EventEnvelope } from '@clausier/kernel';
import { partsOfCentralEvaluationId } from '@clausier/evaluation';
import type { SomeFolds } from '../model/index.js';
import type { Sql } from '../model/sql.js';
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
  /** The tables about persons are kept whole for the buyer's own mission. Everybody else is shown what may be published. */
  IndicatorsComputed: (event, sql) => {
    const { position, headHash, illustrative, indicators, personTables } = event.data;
    frozenUnlessPublished(sql, yearOf(event));
    change(sql, 'evaluations_central', yearOf(event), {
      position,
      head_hash: headHash,
      illustrative_flag: flag(illustrative),
      indicators_json: json(indicators),
      person_tables_json: json(personTables),
    });
  },
  CentralEvaluationPublished: (event, sql) => {
    const { version, position, illustrative, personTables, withheld } = event.data;
    const { buyer, year } = yearOf(event);
    sql.run(
      `INSERT OR REPLACE INTO evaluations_publication
       SELECT buyer, year, ?, ?, ?, ?, coalesce(indicators_json, '[]'), ?, ?, coalesce(closed_json, '[]'),
         coalesce(activity_json, '[]'), coalesce(missing_json, '[]') FROM evaluations_central
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
        family: data.family,
        body: data.body,
        official_name: data.officialName,
        voted_on: effectiveOn,
      },
    ),
  /** The version before stays readable, with the reason why it was put right. */
  MandateAmended: ({ stream, position, data, effectiveOn }, sql) => {
    const { id: mandate } = parseStream(stream);
    sql.run(
      `INSERT OR REPLACE INTO evaluations_mandate_before
       SELECT mandate, ?, family, body, official_name, voted_on, ?, ? FROM evaluations_mandate WHERE mandate = ?`,
      ...[position, effectiveOn, data.reason, mandate],
    );
    const { family, body, officialName, votedOn } = data;
    const terms = { family, body, official_name: officialName, voted_on: votedOn };
    change(sql, 'evaluations_mandate', { mandate }, terms);
  },
  SourceFigureRecorded: ({ stream, data: { figure, ...stated } }, sql) =>
    put(sql, 'evaluations_source_figure', { mandate: parseStream(stream).id, figure }, stated),
} satisfies SomeFolds<'mandate'>;

/** A published year stays so while its next version is made. */
function frozenUnlessPublished(sql: Sql, { buyer, year }: ReturnType<typeof yearOf>): void {
  change(sql, 'evaluations_central', { buyer, year, status: 'open' }, { status: 'frozen' });
}

function yearOf({ stream }: EventEnvelope): { readonly buyer: string; readonly year: number } {
  const parts = partsOfCentralEvaluationId(parseStream(stream).id);
  if (!parts) throw new Error(`not a central evaluation: ${stream}`);
  return parts;
}
