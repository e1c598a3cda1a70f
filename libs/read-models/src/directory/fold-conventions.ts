import { parseStream } from '@clausier/kernel';
import type { SomeFolds } from '../model/read-model.js';
import { change, put } from '../model/rows.js';

export const conventionTables = `CREATE TABLE directory_convention (
      convention TEXT PRIMARY KEY, buyer TEXT NOT NULL, body TEXT NOT NULL, official_name TEXT NOT NULL,
      from_on TEXT NOT NULL, until_on TEXT, ended_on TEXT, reason TEXT) WITHOUT ROWID;
    CREATE INDEX directory_convention_of ON directory_convention (buyer);
    CREATE TABLE directory_convention_before (
      convention TEXT NOT NULL, position TEXT NOT NULL, official_name TEXT NOT NULL, from_on TEXT NOT NULL,
      until_on TEXT, amended_on TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (convention, position)) WITHOUT ROWID;`;

/** Conventions as they stand. Whom they give access stands in the model of grants. */
export const conventionFolds = {
  ConventionSigned: ({ stream, data, effectiveOn }, sql) => {
    const { buyer, body, officialName, until } = data;
    const terms = { official_name: officialName, from_on: effectiveOn, until_on: until };
    put(sql, 'directory_convention', { convention: parseStream(stream).id }, { buyer, body, ...terms });
  },
  /** The version before stays readable, with the reason why it was amended. */
  ConventionAmended: ({ stream, position, data, effectiveOn }, sql) => {
    const { id: convention } = parseStream(stream);
    sql.run(
      `INSERT OR REPLACE INTO directory_convention_before
       SELECT convention, ?, official_name, from_on, until_on, ?, ? FROM directory_convention WHERE convention = ?`,
      ...[position, effectiveOn, data.reason, convention],
    );
    const terms = { official_name: data.officialName, from_on: data.from, until_on: data.until ?? null };
    change(sql, 'directory_convention', { convention }, { ...terms, ended_on: null, reason: null });
  },
  /** Effective on the last day in force. */
  ConventionEnded: ({ stream, data, effectiveOn }, sql) => {
    const ended = { until_on: effectiveOn, ended_on: effectiveOn, reason: data.reason ?? null };
    change(sql, 'directory_convention', { convention: parseStream(stream).id }, ended);
  },
} satisfies SomeFolds<'convention'>;
