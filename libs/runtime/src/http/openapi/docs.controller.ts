import { Controller, Get, Header, Inject } from '@nestjs/common';
import { HTTP_DEPS, type HttpDeps } from '../http-deps.js';
import { OpenToAll } from '../identity/access.js';
import { DOCS_CSP, docsPage } from './docs-page.js';
import { openApiDocument, type OpenApiDocument } from './document.js';

/** What this server offers, for programs and for people. Built once: the lists do not move. */
@Controller('api')
@OpenToAll()
export class DocsController {
  private readonly document: OpenApiDocument;
  private readonly page: string;

  constructor(@Inject(HTTP_DEPS) deps: HttpDeps) {
    this.document = openApiDocument(deps);
    this.page = docsPage(this.document);
  }

  @Get('openapi.json')
  openApi(): OpenApiDocument {
    return this.document;
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', DOCS_CSP)
  docs(): string {
    return this.page;
  }
}
