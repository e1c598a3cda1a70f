import { entityId, isLocalDate } from '@clausier/kernel';

/** Id of the stream that holds a contract's statements of a month (`YYYY-MM`): `<contract>.<yyyymm>`. */
export function hoursId(contract: string, month: string): string {
  return entityId(contract, month.replace('-', ''));
}

/** Contract and month (`YYYY-MM`) of an hours stream's id; `undefined` when the id is malformed. */
export function partsOfHoursId(id: string): { readonly contract: string; readonly month: string } | undefined {
  const parts = /^([A-Za-z0-9_]{1,64})\.(\d{4})(\d{2})$/.exec(id);
  if (!parts) return undefined;
  const [, contract = '', year = '', month = ''] = parts;
  return isLocalDate(`${year}-${month}-01`) ? { contract, month: `${year}-${month}` } : undefined;
}
