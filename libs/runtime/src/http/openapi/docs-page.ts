import { createHash } from 'node:crypto';
import type { JsonSchema } from './json-schema.js';
import type { OpenApiDocument } from './document.js';

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
code{font-family:ui-monospace,monospace}dt{margin-top:1rem}dd{margin-left:1.5rem}`;

/** Allows the page's own style and nothing else. */
export const DOCS_CSP = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Every operation on one French page, by theme, without a script or anything from elsewhere. */
export function docsPage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const themes = Map.groupBy(operations, ({ operation }) => String((operation.tags as readonly unknown[])[0]));
  const sections = [...themes].map(
    ([theme, listed]) =>
      `<section aria-labelledby="${escape(theme)}"><h2 id="${escape(theme)}">${escape(theme)}</h2><dl>${listed.map(entry).join('')}</dl></section>`,
  );
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>API de Clausier</title><style>${STYLE}</style></head>
<body><main><h1>API de Clausier, version ${escape(String(document.info.version))}</h1>
<p>La description complète, avec les champs et les codes de refus, est dans <a href="/api/openapi.json">le document OpenAPI 3.1</a>.</p>
${sections.join('\n')}</main></body></html>
`;
}

function entry({
  path,
  method,
  operation,
}: {
  readonly path: string;
  readonly method: string;
  readonly operation: JsonSchema;
}): string {
  return `<dt><code>${method} ${escape(path)}</code></dt><dd>${escape(String(operation.summary))} ${escape(String(operation.description))}</dd>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
