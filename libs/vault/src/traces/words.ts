/** A word of a text: as it is compared, and as it was written. */
export interface Word {
  readonly word: string;
  readonly written: string;
}

/** R14: words without case, accents and ligatures. Hyphens, apostrophes and every other sign part them. */
export function wordsOf(text: string): readonly Word[] {
  const parts = unaccented(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.map((written) => ({ word: written.toLowerCase(), written }));
}

/** The words of an identifier, where capitals part them as signs do: `lotDupontJean`. */
export function wordsOfIdentifier(id: string): readonly Word[] {
  return wordsOf(id.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{L})(\p{N})|(\p{N})(\p{L})/gu, '$1$3 $2$4'));
}

function unaccented(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/gi, 'o')
    .replace(/ł/gi, 'l');
}
