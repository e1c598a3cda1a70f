export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Identity {
  readonly actor: string;
  readonly role: string;
}

export const OPERATOR: Identity = { actor: 'installateur', role: 'operator' };
export const HEAD: Identity = { actor: 'cheffe_mission', role: 'essHead' };

let keys = 0;

/** Sends a command with a key of its own. `body`: a value, or text as it is to be sent. */
export function post(
  url: string,
  path: string,
  identity: Identity | undefined,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  keys += 1;
  return ask(`${url}/api/v1/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `e2e-${process.pid}-${keys}`,
      ...(identity ? identityHeaders(identity) : {}),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export function get(url: string, path: string, identity?: Identity): Promise<Answer> {
  return ask(`${url}${path}`, { headers: identity ? identityHeaders(identity) : {} });
}

/** A command that succeeds on the opened reference case as often as it is sent, and starts no process. */
export function grantSomebody(url: string, name: string): Promise<Answer> {
  return post(url, 'buyer/illustration/grant-role', HEAD, {
    grant: `g_${name}`,
    actor: 'agent_9',
    role: 'fileManager',
  });
}

function identityHeaders({ actor, role }: Identity): Readonly<Record<string, string>> {
  return { 'x-clausier-actor': actor, 'x-clausier-role': role };
}

async function ask(url: string, init: RequestInit): Promise<Answer> {
  const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(30_000) });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: JSON.parse(text) as Answer['body'] };
}
