export { CasePlay } from './commands/case-play.js';
export { createHttpApp, listen } from './http-app.js';
export { HttpModule } from './http-module.js';
export type { HttpDeps } from './http-deps.js';
export type { ReadAnswer, ReadOptions } from './read-side.js';
export type { OpenApiDocument } from './openapi/document.js';
