export { createHttpApp, listen, type ListenOptions } from './http-app.js';
export { HttpModule } from './http-module.js';
export type { HttpDeps } from './http-deps.js';
export type { CalculatorShelf } from './calculators/calculator-shelf.js';
export type { ReadAnswer, ReadOptions, ReadSide } from './read-side.js';
export { openApiDocument, type OpenApiDocument } from './openapi/document.js';
