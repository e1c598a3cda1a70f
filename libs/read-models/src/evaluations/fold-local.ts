import { parseStream, type EventEnvelope } from '@clausier/kernel';
import type { SomeFolds } from '../model/index.js';
import { change, json, put, rowOf, type Row } from '../model/rows.js';
import type { Sql } from '../model/sql.js';

/** Local evaluations; a new opening leaves the earlier figures and signatures readable. */
export const localFolds = {
  LocalEvaluationOpened: (event, sql) => {
    const { buyer, directorate, contract, occurrence, figures, requiredSignatures, ...data } = event.data;
    const last = { last_on: event.effectiveOn, last_actor: event.actor.id };
    put(sql, 'evaluations_local', { contract }, { buyer, directorate, occurrence, status: 'open', ...last });
    put(
      sql,
      'evaluations_frozen',
      { contract, occurrence },
      {
        position: data.position,
        opened_on: event.effectiveOn,
        figures_json: json(figures),
        persons: data.persons,
        penalties_cents: data.penaltiesCents,
        required_signatures_json: json(requiredSignatures),
        signatures_due_on: data.signaturesDueOn,
      },
    );
  },
  AssessmentRecorded: (event, sql) => {
    const { indicator, pointZero, expected, perceived, real } = event.data;
    endAssessment(event, sql, indicator, { replaced_on: event.effectiveOn });
    put(
      sql,
      'evaluations_assessment',
      { contract: contractOf(event), indicator, nth: event.revision },
      {
        point_zero: pointZero ?? null,
        expected: expected ?? null,
        perceived: perceived ?? null,
        real: real ?? null,
        recorded_on: event.effectiveOn,
      },
    );
    stand(event, sql);
  },
  AssessmentWithdrawn: (event, sql) => {
    const { indicator, reason } = event.data;
    endAssessment(event, sql, indicator, { withdrawn_on: event.effectiveOn, withdrawn_reason: reason });
    stand(event, sql);
  },
  LocalEvaluationSigned: (event, sql) => {
    const { as, occurrence } = event.data;
    const key = { contract: contractOf(event), occurrence, signed_as: as };
    put(sql, 'evaluations_signature', key, { actor: event.actor.id, signed_on: event.effectiveOn });
    stand(event, sql);
  },
  LocalEvaluationClosed: (event, sql) => {
    const { contract, occurrence } = event.data;
    change(sql, 'evaluations_frozen', { contract, occurrence }, { closed_on: event.effectiveOn });
    stand(event, sql, 'closed');
  },
  /** The figures frozen by the opening before stay, marked as reopened. */
  LocalEvaluationReopened: (event, sql) => {
    const { cause, reason } = event.data;
    sql.run(
      `UPDATE evaluations_frozen SET reopened_on = ?, reopened_cause = ?, reopened_reason = ? WHERE contract = ?
       AND occurrence = (SELECT occurrence FROM evaluations_local WHERE contract = evaluations_frozen.contract)`,
      event.effectiveOn,
      cause,
      reason ?? null,
      contractOf(event),
    );
    stand(event, sql, 'reopened');
  },
} satisfies SomeFolds<'localEvaluation'>;

/** The standing assessment of an indicator stands no longer; its row stays. */
function endAssessment(event: EventEnvelope, sql: Sql, indicator: string, ended: Row): void {
  const standing = rowOf<{ readonly nth: number }>(
    sql,
    `SELECT max(nth) AS nth FROM evaluations_assessment
     WHERE contract = ? AND indicator = ? AND replaced_on IS NULL AND withdrawn_on IS NULL`,
    contractOf(event),
    indicator,
  );
  if (standing?.nth === undefined) return;
  change(sql, 'evaluations_assessment', { contract: contractOf(event), indicator, nth: standing.nth }, ended);
}

function contractOf({ stream }: EventEnvelope): string {
  return parseStream(stream).id;
}

function stand(event: EventEnvelope, sql: Sql, status?: 'closed' | 'reopened'): void {
  const last = { last_on: event.effectiveOn, last_actor: event.actor.id };
  change(sql, 'evaluations_local', { contract: contractOf(event) }, { status, ...last });
}
