BEGIN;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE streams (stream_no INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE types (type_no INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  stream_no INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  type_no INTEGER NOT NULL,
  envelope TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX events_by_stream ON events (stream_no, revision);
CREATE TABLE commands (
  first_position INTEGER PRIMARY KEY,
  last_position INTEGER NOT NULL,
  command_key BLOB NOT NULL UNIQUE,
  fingerprint TEXT NOT NULL
) STRICT;
CREATE TABLE chain (position INTEGER PRIMARY KEY, leaf BLOB NOT NULL, head BLOB NOT NULL) STRICT;
INSERT INTO meta VALUES ('format', '1');
INSERT INTO meta VALUES ('epoch', '00000000-0000-4000-8000-000000000001');
INSERT INTO streams VALUES (1, 'contract-a');
INSERT INTO streams VALUES (2, 'hours-a.202603');
INSERT INTO types VALUES (1, 'LotPlanned');
INSERT INTO types VALUES (2, 'LotAwarded');
INSERT INTO events VALUES (1, 1, 0, 1, '{"actor":{"id":"actor1","kind":"human","roles":["essOfficer"]},"basis":{"position":"0","streams":[],"values":{}},"causationId":"6f1b4b5e-58b5-5a35-9f3c-0d1e2f3a4b5c","commandId":"6f1b4b5e-58b5-5a35-9f3c-0d1e2f3a4b5c","correlationId":"6f1b4b5e-58b5-5a35-9f3c-0d1e2f3a4b5c","data":{"amountCents":1},"effectiveOn":"2026-03-02","eventId":"6f1b4b5e-58b5-5a35-9f3c-0d1e2f3a4b5c.0","recordedAt":"2026-03-02T08:00:00Z","revision":0,"schemaVersion":1,"stream":"contract-a","type":"LotPlanned"}');
INSERT INTO events VALUES (2, 1, 1, 2, '{"actor":{"id":"actor1","kind":"human","roles":["essOfficer"]},"basis":{"position":"0","streams":[],"values":{}},"causationId":"6f1b4b5e-58b5-5a35-9f3c-0d1e2f3a4b5c","commandId":"6f1b4b5e-58b5-5a35-9f3c-0d1e2f3a4b5c","correlationId":"6f1b4b5e-58b5-5a35-9f3c-0d1e2f3a4b5c","data":{"amountCents":1},"effectiveOn":"2026-03-02","eventId":"6f1b4b5e-58b5-5a35-9f3c-0d1e2f3a4b5c.1","recordedAt":"2026-03-02T08:00:00Z","revision":1,"schemaVersion":1,"stream":"contract-a","type":"LotAwarded"}');
INSERT INTO events VALUES (3, 1, 2, 1, '{"actor":{"id":"executionTracking","kind":"system","roles":[]},"basis":{"position":"2","streams":[{"revision":4,"stream":"buyer-b1"}],"values":{"groupValue":{"cents":3,"Ω":-1}}},"causationId":"c2","commandId":"c2","correlationId":"c2","data":{"amountCents":9007199254740991,"officialName":"Déneigement « côte »"},"effectiveOn":"2026-03-02","eventId":"c2a.0","onBehalfOf":"supplier1","recordedAt":"2026-03-02T08:00:00Z","revision":2,"schemaVersion":1,"stream":"contract-a","type":"LotPlanned"}');
INSERT INTO events VALUES (4, 2, 0, 1, '{"actor":{"id":"executionTracking","kind":"system","roles":[]},"basis":{"position":"2","streams":[{"revision":4,"stream":"buyer-b1"}],"values":{"groupValue":{"cents":3,"Ω":-1}}},"causationId":"c2","commandId":"c2","correlationId":"c2","data":{"flags":[],"late":true,"lot":"l1","none":null,"text":" \"\\\n😀"},"effectiveOn":"2026-03-02","eventId":"c2b.0","onBehalfOf":"supplier1","recordedAt":"2026-03-02T08:00:00Z","revision":0,"schemaVersion":1,"stream":"hours-a.202603","type":"LotPlanned"}');
INSERT INTO events VALUES (5, 2, 1, 2, '{"actor":{"id":"executionTracking","kind":"system","roles":[]},"basis":{"position":"2","streams":[{"revision":4,"stream":"buyer-b1"}],"values":{"groupValue":{"cents":3,"Ω":-1}}},"causationId":"c2","commandId":"c2","correlationId":"c2","data":{"flags":[],"late":true,"lot":"l1","none":null,"text":" \"\\\n😀"},"effectiveOn":"2026-03-02","eventId":"c2b.1","onBehalfOf":"supplier1","recordedAt":"2026-03-02T08:00:00Z","revision":1,"schemaVersion":1,"stream":"hours-a.202603","type":"LotAwarded"}');
INSERT INTO commands VALUES (1, 2, x'6f1b4b5e58b55a359f3c0d1e2f3a4b5c', 'fingerprint of 6f1b4b5e-58b5-5a35-9f3c-0d1e2f3a4b5c');
INSERT INTO commands VALUES (3, 5, x'9c0abe51c6e6655d81de2d044d4fb194', 'fingerprint of c2');
INSERT INTO chain VALUES (1, x'ae39f1cb8d44354de5c18613027f5b960267bfc8cc4491eae78561da2089cfc2', x'0d4f9618d3c64476ae132416151f1b922ddea1d682a77c781dc0d3b78ef7539a');
INSERT INTO chain VALUES (2, x'f9c48f34c8f7104c7aaa8964e2cf8325d6b126a5bd874b0a89cc0bea4b92f8ec', x'4b63792182f6ad7606359302e995758d36565805cf1270838200bd4d2dcc32d9');
INSERT INTO chain VALUES (3, x'3c31e4f9a425975aaec4995e7e96558505ddfc77dc74e11b865c38bd42e7bf49', x'18328f02524c9c0a03335341fa6d265f66028cc3923ffa32a5c72fe5c1f4b1d6');
INSERT INTO chain VALUES (4, x'41d950c6b18a2fda05da714cc428eee46b5a6802aba77e9162866e95db60a19f', x'0515d9a033adc6c595b4f4ad0fd97d6450124e57775fcc392af994a22a2377cc');
INSERT INTO chain VALUES (5, x'8f5b60186c660a1a444b6401516171ae2103b039027a037604420ae0855691ec', x'7e438a6c557d337627a2dd5d37a8c659148e7d68967dc3e1c7769720704a97fa');
PRAGMA application_id = 1129074503;
COMMIT;
