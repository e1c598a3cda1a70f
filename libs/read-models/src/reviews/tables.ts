import { programmeTable } from '../programme/open-lots.js';

/** Amounts in cents without tax, hours in centihours. */
export const reviewsTables = `
  CREATE TABLE reviews_campaign (
    buyer TEXT NOT NULL, year INTEGER NOT NULL, opened_on TEXT NOT NULL, answers_due_on TEXT NOT NULL,
    answers_due_ms INTEGER NOT NULL, status TEXT NOT NULL, closed_on TEXT, reason TEXT, missing_json TEXT,
    PRIMARY KEY (buyer, year)) WITHOUT ROWID;
  CREATE TABLE reviews_directorate (
    buyer TEXT NOT NULL, year INTEGER NOT NULL, directorate TEXT NOT NULL, invited_on TEXT,
    reminders INTEGER NOT NULL DEFAULT 0, reminded_on TEXT, escalated_on TEXT, submitted_on TEXT, late_flag INTEGER,
    last_type TEXT, last_on TEXT, last_actor TEXT, last_kind TEXT,
    PRIMARY KEY (buyer, year, directorate)) WITHOUT ROWID;
  CREATE TABLE reviews_purchase (
    programme TEXT NOT NULL, purchase TEXT NOT NULL, buyer TEXT NOT NULL, year INTEGER NOT NULL,
    directorate TEXT NOT NULL, official_name TEXT NOT NULL, family TEXT NOT NULL, category TEXT NOT NULL,
    need_group TEXT, operation TEXT, estimated_value_cents INTEGER NOT NULL, planned_launch_on TEXT NOT NULL,
    duration_months INTEGER NOT NULL, duty_json TEXT NOT NULL, duty_position TEXT NOT NULL, late_flag INTEGER NOT NULL,
    declared_on TEXT NOT NULL, corrected_on TEXT,
    PRIMARY KEY (programme, purchase)) WITHOUT ROWID;
  CREATE INDEX reviews_purchase_of ON reviews_purchase (buyer, year);
  CREATE TABLE reviews_lot (
    programme TEXT NOT NULL, purchase TEXT NOT NULL, lot TEXT NOT NULL, rank INTEGER NOT NULL,
    official_name TEXT NOT NULL, estimated_value_cents INTEGER NOT NULL, advice TEXT, sized_centihours INTEGER,
    open_flag INTEGER NOT NULL DEFAULT 1,
    decision TEXT, decided_on TEXT, clauses_json TEXT, reason TEXT, ground TEXT,
    PRIMARY KEY (programme, purchase, lot)) WITHOUT ROWID;
  CREATE TABLE reviews_change (
    programme TEXT NOT NULL, purchase TEXT NOT NULL, position TEXT NOT NULL, buyer TEXT NOT NULL, year INTEGER NOT NULL,
    directorate TEXT NOT NULL, kind TEXT NOT NULL, changed_on TEXT NOT NULL, reason TEXT NOT NULL,
    before_json TEXT NOT NULL, after_json TEXT,
    PRIMARY KEY (programme, purchase, position)) WITHOUT ROWID;
  CREATE INDEX reviews_purchase_in ON reviews_purchase (operation);
  CREATE TABLE reviews_operation (
    operation TEXT PRIMARY KEY, buyer TEXT, directorate TEXT, state_json TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE reviews_operation_before (
    operation TEXT NOT NULL, position TEXT NOT NULL, official_name TEXT NOT NULL,
    estimated_value_cents INTEGER NOT NULL, cohort TEXT, amended_on TEXT NOT NULL, reason TEXT NOT NULL,
    PRIMARY KEY (operation, position)) WITHOUT ROWID;
  ${programmeTable('reviews')}`;
