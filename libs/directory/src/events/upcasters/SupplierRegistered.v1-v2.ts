/** A supplier has several kinds since version 2; version 1 told one. */
export function withKinds<K extends string>({ kind, ...rest }: { readonly kind: K }): object {
  return { ...rest, kinds: [kind] };
}
