import 'reflect-metadata';
import { ConsoleLogger, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { httpAdapter, type AdapterOptions } from './adapter/http-adapter.js';

const LOOPBACK = '127.0.0.1';

/** A Nest application over a module that imports `HttpModule`. Throws when the module cannot be built. */
export function createHttpApp(
  module: Type | DynamicModule,
  { log = false }: AdapterOptions = {},
): Promise<NestFastifyApplication> {
  return NestFactory.create<NestFastifyApplication>(module, httpAdapter({ log }), {
    bodyParser: false,
    abortOnError: false,
    logger: log === true ? new ConsoleLogger({ json: true, logLevels: ['warn', 'error', 'fatal'] }) : false,
  });
}

interface ListenOptions {
  /** Address to bind; this machine only by default. */
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/** Starts serving; gives the base URL, without a final slash. */
export async function listen(app: NestFastifyApplication, { host = LOOPBACK, port }: ListenOptions): Promise<string> {
  await app.listen(port, host);
  return (await app.getUrl()).replace(/\/$/, '');
}
