import { programmeTable } from '../programme/open-lots.js';

/**
 * `tasks_task`: what is to be done; a row goes when it is done. `entity` is the stream it is about, `subject` which one
 * on it. `due_ms`: first instant after the due day; `period_ms`: first instant of the period that it is about. The other tables hold what the fold needs to name, bind and date tasks.
 */
export const tasksTables = `
  CREATE TABLE tasks_task (
    entity TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, buyer TEXT NOT NULL, contract TEXT,
    directorate TEXT, canteen TEXT, supplier TEXT, lot TEXT, month TEXT, owner_role TEXT NOT NULL,
    opened_on TEXT NOT NULL, due_on TEXT, due_ms INTEGER, period_ms INTEGER, PRIMARY KEY (entity, kind, subject)) WITHOUT ROWID;
  CREATE INDEX tasks_task_due ON tasks_task (due_ms);
  CREATE INDEX tasks_task_of ON tasks_task (contract);
  CREATE TABLE tasks_entity (
    entity TEXT PRIMARY KEY, title TEXT NOT NULL, last_type TEXT, last_on TEXT, last_at TEXT, last_actor TEXT,
    last_kind TEXT, last_role TEXT) WITHOUT ROWID;
  CREATE TABLE tasks_buyer (
    buyer TEXT PRIMARY KEY, zone TEXT NOT NULL, calendar TEXT NOT NULL, reserved_flag INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE tasks_contract (
    contract TEXT PRIMARY KEY, buyer TEXT NOT NULL, directorate TEXT NOT NULL, duration_months INTEGER NOT NULL,
    published_on TEXT, tracked_from TEXT, followed_flag INTEGER NOT NULL DEFAULT 0, duty_told TEXT) WITHOUT ROWID;
  CREATE TABLE tasks_hour_lot (
    contract TEXT NOT NULL, lot TEXT NOT NULL, PRIMARY KEY (contract, lot)) WITHOUT ROWID;
  CREATE TABLE tasks_decided (
    contract TEXT NOT NULL, lot TEXT NOT NULL, outcome TEXT NOT NULL, PRIMARY KEY (contract, lot)) WITHOUT ROWID;
  CREATE TABLE tasks_lot_over (
    contract TEXT NOT NULL, lot TEXT NOT NULL, over_on TEXT NOT NULL, PRIMARY KEY (contract, lot)) WITHOUT ROWID;
  CREATE TABLE tasks_worked (
    contract TEXT NOT NULL, month TEXT NOT NULL, statement TEXT NOT NULL, participant TEXT NOT NULL, lot TEXT NOT NULL,
    from_on TEXT NOT NULL, until_on TEXT NOT NULL, PRIMARY KEY (contract, month, statement)) WITHOUT ROWID;
  CREATE INDEX tasks_worked_by ON tasks_worked (participant);
  CREATE TABLE tasks_exit (
    participant TEXT NOT NULL, contract TEXT NOT NULL, milestone TEXT NOT NULL, exit_on TEXT NOT NULL,
    PRIMARY KEY (participant, contract, milestone)) WITHOUT ROWID;
  CREATE TABLE tasks_holder (
    contract TEXT NOT NULL, lot TEXT NOT NULL, supplier TEXT NOT NULL,
    PRIMARY KEY (contract, lot, supplier)) WITHOUT ROWID;
  CREATE TABLE tasks_said (
    contract TEXT NOT NULL, lot TEXT NOT NULL, month TEXT NOT NULL, statement TEXT NOT NULL, employer TEXT NOT NULL,
    status TEXT NOT NULL, PRIMARY KEY (contract, lot, month, statement, employer)) WITHOUT ROWID;
  CREATE TABLE tasks_participant (
    participant TEXT NOT NULL, settled TEXT NOT NULL, PRIMARY KEY (participant, settled)) WITHOUT ROWID;
  CREATE TABLE tasks_proposal (
    participant TEXT NOT NULL, contract TEXT NOT NULL, lot TEXT NOT NULL, proposed_on TEXT NOT NULL,
    PRIMARY KEY (participant, contract, lot)) WITHOUT ROWID;
  CREATE TABLE tasks_alias (
    participant TEXT NOT NULL, alias TEXT NOT NULL, PRIMARY KEY (participant, alias)) WITHOUT ROWID;
  CREATE TABLE tasks_supply_line (
    entity TEXT NOT NULL, line TEXT NOT NULL, PRIMARY KEY (entity, line)) WITHOUT ROWID;
  CREATE TABLE tasks_review (
    review TEXT PRIMARY KEY, answers_due_on TEXT NOT NULL, answers_due_at TEXT NOT NULL) WITHOUT ROWID;
  ${programmeTable('tasks')}`;
