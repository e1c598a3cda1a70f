import { isOpaqueId } from '@clausier/kernel';
import { pathOf, type HttpRequest } from './http-types.js';

/** An address with the values that a request gave for its parameters. */
export interface Address {
  /** `/api/v1/contract/:id/launch-consultation`. */
  readonly pattern: string;
  readonly params: Readonly<Record<string, string>>;
}

type Asked = Pick<HttpRequest, 'url' | 'params' | 'address' | 'routeOptions'>;

/**
 * What the technical log tells of a path. What was refused may bear a name: of that, and of what is not answered yet, the
 * log keeps the address, and the ids in which nothing can be read.
 */
export function loggedPath(asked: Asked, status?: number): string {
  if (status !== undefined && status < 400) return pathOf(asked);
  const { pattern, params } = asked.address ?? { pattern: asked.routeOptions.url ?? '*', params: asked.params };
  return pattern.replace(/:(\w+)/g, (parameter, name: string) => {
    const value = params[name];
    return value?.split('.').every(isOpaqueId) ? value : parameter;
  });
}
