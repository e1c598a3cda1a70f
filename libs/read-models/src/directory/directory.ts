import { ignoring, parseStream } from '@clausier/kernel';
import { defineReadModel } from '../model/read-model.js';
import { flag, put } from '../model/rows.js';
import { conventionFolds, conventionTables } from './fold-conventions.js';

/** Official names by id, which buyers are made up, and the conventions with their former versions. */
export const directory = defineReadModel({
  name: 'directory',
  version: 3,
  tables: `
    CREATE TABLE directory_buyer (
      buyer TEXT PRIMARY KEY, official_name TEXT NOT NULL, zone TEXT NOT NULL,
      illustrative_flag INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE directory_directorate (
      buyer TEXT NOT NULL, directorate TEXT NOT NULL, official_name TEXT NOT NULL,
      PRIMARY KEY (buyer, directorate)) WITHOUT ROWID;
    CREATE TABLE directory_supplier (
      supplier TEXT PRIMARY KEY, official_name TEXT NOT NULL, named_on TEXT NOT NULL,
      illustrative_flag INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE directory_canteen (
      canteen TEXT PRIMARY KEY, buyer TEXT NOT NULL, official_name TEXT NOT NULL, kind TEXT NOT NULL,
      territory TEXT NOT NULL) WITHOUT ROWID;
    ${conventionTables}`,
  folds: {
    ...ignoring('mandate', 'followUp'),
    ...ignoring('programmingReview', 'directorateProgramme', 'operation'),
    ...ignoring('contract', 'participant', 'hours', 'supply'),
    ...ignoring('localEvaluation', 'centralEvaluation'),
    buyer: {
      ...ignoring('RoleGranted', 'RoleRevoked'),
      BuyerRegistered: ({ stream, data }, sql) =>
        put(
          sql,
          'directory_buyer',
          { buyer: parseStream(stream).id },
          { official_name: data.officialName, zone: data.zone, illustrative_flag: flag(data.illustrative) },
        ),
      DirectorateCreated: ({ stream, data }, sql) =>
        put(
          sql,
          'directory_directorate',
          { buyer: parseStream(stream).id, directorate: data.directorate },
          { official_name: data.officialName },
        ),
    },
    supplier: {
      ...ignoring('SupplierSeatMoved', 'EstablishmentsRevised', 'SupplierKindRecorded', 'SupplierKindEnded'),
      ...ignoring('SupplierIdentifierRecorded', 'SupplierIdentifierEnded'),
      SupplierRegistered: ({ stream, data, effectiveOn }, sql) =>
        put(
          sql,
          'directory_supplier',
          { supplier: parseStream(stream).id },
          {
            official_name: data.officialName,
            named_on: effectiveOn,
            illustrative_flag: flag(data.illustrative),
          },
        ),
      // A name told late does not take the place of one that holds from a later day on.
      SupplierRenamed: ({ stream, data, effectiveOn }, sql) =>
        sql.run(
          'UPDATE directory_supplier SET official_name = ?, named_on = ? WHERE supplier = ? AND named_on <= ?',
          ...[data.officialName, effectiveOn, parseStream(stream).id, effectiveOn],
        ),
    },
    convention: conventionFolds,
    canteen: {
      CanteenRegistered: ({ stream, data }, sql) =>
        put(
          sql,
          'directory_canteen',
          { canteen: parseStream(stream).id },
          { buyer: data.buyer, official_name: data.officialName, kind: data.kind, territory: data.territory },
        ),
    },
  },
});
