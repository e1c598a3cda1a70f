/** `…_ms`: milliseconds since the epoch in the buyer's zone; a right holds from `from_ms` on and before `until_ms`. */
export const grantsTables = `
  CREATE TABLE grants_buyer (
    buyer TEXT PRIMARY KEY, zone TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE grants_right (
    buyer TEXT NOT NULL, grant_ref TEXT NOT NULL, actor TEXT NOT NULL, role TEXT NOT NULL, directorate TEXT,
    supplier TEXT, canteen TEXT, body TEXT, from_ms INTEGER NOT NULL, until_ms INTEGER,
    PRIMARY KEY (buyer, grant_ref)) WITHOUT ROWID;
  CREATE INDEX grants_right_of ON grants_right (actor, role);
  CREATE TABLE grants_convention (
    convention TEXT PRIMARY KEY, buyer TEXT NOT NULL, body TEXT NOT NULL, zone TEXT NOT NULL, from_ms INTEGER NOT NULL, until_ms INTEGER,
    read_until_ms INTEGER) WITHOUT ROWID;`;
