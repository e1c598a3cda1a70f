/**
 * Figures as the events froze them: hours in centihours, penalties in cents. One row per opening of a local evaluation,
 * per record of an assessment, and per version of a central evaluation.
 */
export const evaluationsTables = `
  CREATE TABLE evaluations_local (
    contract TEXT PRIMARY KEY, buyer TEXT NOT NULL, directorate TEXT NOT NULL, occurrence INTEGER NOT NULL,
    status TEXT NOT NULL, last_on TEXT NOT NULL, last_actor TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE evaluations_frozen (
    contract TEXT NOT NULL, occurrence INTEGER NOT NULL, position TEXT NOT NULL, opened_on TEXT NOT NULL,
    figures_json TEXT NOT NULL, persons INTEGER NOT NULL, penalties_cents INTEGER NOT NULL,
    required_signatures_json TEXT NOT NULL, signatures_due_on TEXT NOT NULL, closed_on TEXT, reopened_on TEXT,
    reopened_cause TEXT, reopened_reason TEXT, PRIMARY KEY (contract, occurrence)) WITHOUT ROWID;
  CREATE TABLE evaluations_signature (
    contract TEXT NOT NULL, occurrence INTEGER NOT NULL, signed_as TEXT NOT NULL, actor TEXT NOT NULL,
    signed_on TEXT NOT NULL, PRIMARY KEY (contract, occurrence, signed_as)) WITHOUT ROWID;
  CREATE TABLE evaluations_assessment (
    contract TEXT NOT NULL, indicator TEXT NOT NULL, nth INTEGER NOT NULL, point_zero INTEGER, expected TEXT,
    perceived TEXT, real TEXT, recorded_on TEXT NOT NULL, replaced_on TEXT, withdrawn_on TEXT, withdrawn_reason TEXT,
    PRIMARY KEY (contract, indicator, nth)) WITHOUT ROWID;
  CREATE TABLE evaluations_central (
    buyer TEXT NOT NULL, year INTEGER NOT NULL, status TEXT NOT NULL, opened_on TEXT NOT NULL, freeze_on TEXT NOT NULL,
    publication_due_on TEXT NOT NULL, frozen_on TEXT, position TEXT, head_hash TEXT, closed_json TEXT,
    activity_json TEXT, missing_json TEXT, indicators_json TEXT, person_tables_json TEXT, illustrative_flag INTEGER,
    PRIMARY KEY (buyer, year)) WITHOUT ROWID;
  CREATE TABLE evaluations_publication (
    buyer TEXT NOT NULL, year INTEGER NOT NULL, version INTEGER NOT NULL, position TEXT NOT NULL,
    published_on TEXT NOT NULL, illustrative_flag INTEGER NOT NULL, indicators_json TEXT NOT NULL,
    person_tables_json TEXT NOT NULL, withheld_json TEXT NOT NULL, closed_json TEXT NOT NULL,
    activity_json TEXT NOT NULL, missing_json TEXT NOT NULL,
    PRIMARY KEY (buyer, year, version)) WITHOUT ROWID;
  CREATE TABLE evaluations_mandate (
    mandate TEXT PRIMARY KEY, buyer TEXT NOT NULL, family TEXT NOT NULL, body TEXT NOT NULL,
    official_name TEXT NOT NULL, voted_on TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE evaluations_mandate_before (
    mandate TEXT NOT NULL, position TEXT NOT NULL, family TEXT NOT NULL, body TEXT NOT NULL,
    official_name TEXT NOT NULL, voted_on TEXT NOT NULL, amended_on TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (mandate, position)) WITHOUT ROWID;
  CREATE TABLE evaluations_source_figure (
    mandate TEXT NOT NULL, figure TEXT NOT NULL, value INTEGER NOT NULL, unit TEXT NOT NULL, basis TEXT NOT NULL,
    text TEXT NOT NULL, PRIMARY KEY (mandate, figure)) WITHOUT ROWID;`;
