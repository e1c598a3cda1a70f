/** Canteen and quarter of a supply stream's id, `<canteen>.<yyyyqn>`; `undefined` when the id is malformed. */
export function partsOfSupplyId(id: string): { readonly canteen: string; readonly quarter: string } | undefined {
  const parts = /^([A-Za-z0-9_]{1,64})\.((?:199\d|20\d{2})q[1-4])$/.exec(id);
  if (!parts) return undefined;
  const [, canteen = '', quarter = ''] = parts;
  return { canteen, quarter };
}
