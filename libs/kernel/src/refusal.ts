/** Parameters of a refusal, put into its sentence at the edge. */
export type RefusalParams = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A business refusal: a value, never thrown. `code` belongs to a closed catalogue; `path` names the faulty field. */
export interface Refusal {
  readonly outcome: 'refused';
  readonly code: string;
  readonly params: RefusalParams;
  readonly path?: string;
}

/** Codes of a context with the French sentence of each; `{name}` takes the parameter of that name. */
export type RefusalCatalogue = Readonly<Record<string, string>>;

/** The `refuse` of a context: only codes of its catalogue compile. */
export function refuserOf<const C extends RefusalCatalogue>(_catalogue: C) {
  return (code: keyof C & string, params: RefusalParams = {}, path?: string): Refusal => ({
    outcome: 'refused',
    code,
    params,
    ...(path === undefined ? {} : { path }),
  });
}

/** The sentence of a refusal. An unknown parameter stays visible as `{name}`. */
export function refusalSentence(catalogue: RefusalCatalogue, refusal: Refusal): string {
  const sentence = catalogue[refusal.code] ?? refusal.code;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = refusal.params[name];
    return value === undefined ? whole : Array.isArray(value) ? value.join(', ') : String(value);
  });
}
