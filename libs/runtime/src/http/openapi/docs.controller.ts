import { Controller, Get, Header, HttpCode, Inject } from '@nestjs/common';
import { HTTP_DEPS, type HttpDeps } from '../http-deps.js';
import { OpenToAll } from '../identity/access.js';
import { FIXED_ROUTES } from '../route-table.js';
import { DOCS_CSP, docsPage } from './docs-page.js';
import { openApiDocument, type OpenApiDocument } from './document.js';

/** What this server offers, for programs and for people. Built once: the lists do not move. */
@Controller()
@OpenToAll()
export class DocsController {
  private readonly document: OpenApiDocument;
  private readonly page: string;

  constructor(@Inject(HTTP_DEPS) deps: HttpDeps) {
    this.document = openApiDocument(deps);
    this.page = docsPage(this.document);
  }

  /** Whoever only knows the address of the server finds the rest from there. */
  @Get(['/', 'api/v1'])
  @HttpCode(302)
  @Header('location', FIXED_ROUTES.docs)
  entrance(): string {
    return '';
  }

  @Get('api/openapi.json')
  openApi(): OpenApiDocument {
    return this.document;
  }

  @Get('api/docs')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', DOCS_CSP)
  docs(): string {
    return this.page;
  }
}
