const FIXED = '\u00a0';

/** No-break spaces where French typography wants them: before `: ; ? ! » € %` and after `«`. */
export function typographic(text: string): string {
  return text.replace(/ (?=[:;?!»€%])/g, FIXED).replace(/« /g, `«${FIXED}`);
}
