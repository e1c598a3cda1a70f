/** Amounts in cents without tax, hours in centihours. `last_…`: the last act on the contract, its hours or evaluation. */
export const contractsTables = `
  CREATE TABLE contracts_contract (
    contract TEXT PRIMARY KEY, buyer TEXT NOT NULL, year INTEGER NOT NULL, directorate TEXT NOT NULL,
    programme TEXT NOT NULL, official_name TEXT NOT NULL, family TEXT NOT NULL, category TEXT NOT NULL, operation TEXT,
    cohort TEXT, need_group TEXT, estimated_value_cents INTEGER, planned_launch_on TEXT NOT NULL,
    duration_months INTEGER NOT NULL, duty_json TEXT NOT NULL, source TEXT NOT NULL, tracked_from TEXT, stage TEXT NOT NULL,
    planned_on TEXT NOT NULL, documents_json TEXT, documents_set_aside_json TEXT, launched_on TEXT, notified_on TEXT, notified_cents INTEGER,
    publication_due_on TEXT, published_on TEXT, ended_on TEXT, ending TEXT, evaluated_on TEXT, abandoned_on TEXT,
    abandoned_for TEXT, evaluation_json TEXT, last_type TEXT, last_on TEXT, last_at TEXT, last_actor TEXT,
    last_role TEXT) WITHOUT ROWID;
  CREATE INDEX contracts_contract_by_buyer ON contracts_contract (buyer, stage);
  CREATE TABLE contracts_lot (
    contract TEXT NOT NULL, lot TEXT NOT NULL, rank INTEGER NOT NULL, official_name TEXT NOT NULL,
    estimated_value_cents INTEGER NOT NULL, decision TEXT NOT NULL, reason TEXT, waiver_json TEXT, sizing_json TEXT,
    environment_json TEXT, state TEXT NOT NULL, offers INTEGER, awarded_on TEXT, awarded_cents INTEGER,
    amount_cents INTEGER, started_on TEXT, ended_on TEXT, ended_for TEXT, final_shortfall_centihours INTEGER, penalty_json TEXT,
    shortfall_decision_json TEXT,
    PRIMARY KEY (contract, lot)) WITHOUT ROWID;
  CREATE TABLE contracts_clause (
    contract TEXT NOT NULL, lot TEXT NOT NULL, clause TEXT NOT NULL, rank INTEGER NOT NULL, kind TEXT NOT NULL,
    legal_basis TEXT NOT NULL, agreed_centihours INTEGER, strategy_json TEXT, penalty_json TEXT, evidence TEXT,
    training_excluded_flag INTEGER,
    PRIMARY KEY (contract, lot, clause)) WITHOUT ROWID;
  CREATE TABLE contracts_holder (
    contract TEXT NOT NULL, lot TEXT NOT NULL, supplier TEXT NOT NULL, rank INTEGER, seat_json TEXT NOT NULL,
    establishment_json TEXT, PRIMARY KEY (contract, lot, supplier)) WITHOUT ROWID;
  CREATE TABLE contracts_party (
    contract TEXT NOT NULL, lot TEXT NOT NULL, supplier TEXT NOT NULL,
    PRIMARY KEY (contract, lot, supplier)) WITHOUT ROWID;
  CREATE TABLE contracts_facilitator (
    contract TEXT NOT NULL, body TEXT NOT NULL, convention TEXT, assigned_on TEXT NOT NULL,
    PRIMARY KEY (contract, body)) WITHOUT ROWID;
  CREATE TABLE contracts_amendment (
    contract TEXT NOT NULL, lot TEXT NOT NULL, revision INTEGER NOT NULL, amended_on TEXT NOT NULL,
    amount_cents INTEGER, clauses_json TEXT NOT NULL, reason TEXT NOT NULL,
    PRIMARY KEY (contract, lot, revision)) WITHOUT ROWID;
  CREATE TABLE contracts_invoice (
    contract TEXT NOT NULL, lot TEXT NOT NULL, invoice TEXT NOT NULL, amount_cents INTEGER NOT NULL,
    recorded_on TEXT NOT NULL, PRIMARY KEY (contract, lot, invoice)) WITHOUT ROWID;
  CREATE TABLE contracts_opening (
    contract TEXT NOT NULL, lot TEXT NOT NULL, revision INTEGER NOT NULL, recorded_on TEXT NOT NULL,
    clauses_json TEXT NOT NULL, labour_centihours INTEGER, invoiced_cents INTEGER, reason TEXT NOT NULL,
    after_freeze_flag INTEGER, PRIMARY KEY (contract, lot, revision)) WITHOUT ROWID;
  CREATE TABLE contracts_labour (
    contract TEXT NOT NULL, lot TEXT NOT NULL, holder TEXT NOT NULL, month TEXT NOT NULL, centihours INTEGER NOT NULL,
    PRIMARY KEY (contract, lot, holder, month)) WITHOUT ROWID;
  CREATE TABLE contracts_difficulty (
    contract TEXT NOT NULL, difficulty TEXT NOT NULL, lot TEXT NOT NULL, kind TEXT NOT NULL, reported_on TEXT NOT NULL,
    attributable_flag INTEGER, examined_on TEXT, PRIMARY KEY (contract, difficulty)) WITHOUT ROWID;
  CREATE TABLE contracts_notice (
    contract TEXT NOT NULL, notice TEXT NOT NULL, lot TEXT NOT NULL, shortfall_centihours INTEGER NOT NULL,
    sent_on TEXT NOT NULL, received_on TEXT, period_ends_on TEXT, PRIMARY KEY (contract, notice)) WITHOUT ROWID;
  CREATE TABLE contracts_hours (
    contract TEXT NOT NULL, lot TEXT NOT NULL, employer TEXT NOT NULL, clause TEXT NOT NULL,
    declared INTEGER NOT NULL DEFAULT 0, validated INTEGER NOT NULL DEFAULT 0, corrections INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (contract, lot, employer, clause)) WITHOUT ROWID;
  CREATE TABLE contracts_statement (
    contract TEXT NOT NULL, month TEXT NOT NULL, statement TEXT NOT NULL, lot TEXT NOT NULL, clause TEXT,
    employer TEXT NOT NULL, participant TEXT, headcount INTEGER, modality TEXT NOT NULL, from_on TEXT NOT NULL, until_on TEXT NOT NULL,
    declared_centihours INTEGER NOT NULL, training_centihours INTEGER NOT NULL, validated_centihours INTEGER,
    corrections_json TEXT NOT NULL, status TEXT NOT NULL, reason TEXT, flags_json TEXT NOT NULL, on_behalf_of TEXT,
    declared_by TEXT NOT NULL, declared_on TEXT NOT NULL, reviewed_by TEXT, reviewed_on TEXT,
    PRIMARY KEY (contract, month, statement)) WITHOUT ROWID;
  CREATE TABLE contracts_no_hours (
    contract TEXT NOT NULL, month TEXT NOT NULL, lot TEXT NOT NULL, employer TEXT NOT NULL, reason TEXT NOT NULL,
    declared_on TEXT NOT NULL, PRIMARY KEY (contract, month, lot, employer)) WITHOUT ROWID;
  CREATE TABLE contracts_supply_line (
    canteen TEXT NOT NULL, quarter TEXT NOT NULL, line TEXT NOT NULL, contract TEXT NOT NULL, lot TEXT, supplier TEXT,
    bought_on TEXT NOT NULL, family TEXT NOT NULL, quality TEXT NOT NULL, value_cents INTEGER NOT NULL,
    labels_json TEXT NOT NULL, local_flag INTEGER NOT NULL, local_definition TEXT, distance_km INTEGER,
    direct_flag INTEGER NOT NULL, flags_json TEXT NOT NULL, earlier_json TEXT NOT NULL, validated_flag INTEGER NOT NULL,
    withdrawn_flag INTEGER NOT NULL, withdrawn_for TEXT, corrections_json TEXT NOT NULL, counted_cents INTEGER NOT NULL,
    PRIMARY KEY (canteen, quarter, line)) WITHOUT ROWID;
  CREATE INDEX contracts_supply_line_of ON contracts_supply_line (contract);`;
