export { createHttpApp, listen, type ListenOptions } from './http-app.js';
export type { AdapterOptions } from './adapter/http-adapter.js';
export { HttpModule } from './http-module.js';
export type { HttpDeps } from './http-deps.js';
export type { CalculatorShelf } from './calculators/calculator-shelf.js';
export type { ReadAnswer, ReadOptions, ReadSide } from './read-side.js';
export { openApiDocument, type OpenApiDocument } from './openapi/document.js';
export type { Problem } from './problem/problem.js';
