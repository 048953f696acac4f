/** A Tryton record's own number. */
export type TrytonId = number;

export type TrytonRpc = {
  create(model: string, values: Record<string, unknown>[]): Promise<TrytonId[]>;
  write(model: string, ids: TrytonId[], values: Record<string, unknown>): Promise<void>;
  search(model: string, domain: unknown[]): Promise<TrytonId[]>;
};

/** Signs in over Tryton's JSON-RPC and returns the calls that the tests need. */
export async function connectTryton(url: string, database: string, user: string, password: string): Promise<TrytonRpc> {
  const endpoint = `${url}/${database}/`;
  const login = await post(endpoint, {}, 'common.db.login', [user, { password }, 'en']);
  if (!Array.isArray(login)) throw new Error('Tryton refused the sign-in.');
  const session = Buffer.from([user, ...login].join(':')).toString('base64');
  const headers = { Authorization: `Session ${session}` };
  let context: unknown = {};
  const call = (method: string, params: unknown[]) => post(endpoint, headers, method, [...params, context]);
  context = await post(endpoint, headers, 'model.res.user.get_preferences', [true, {}]);
  return {
    create: async (model, values) => (await call(`model.${model}.create`, [values])) as TrytonId[],
    write: async (model, ids, values) => {
      await call(`model.${model}.write`, [ids, values]);
      if (model === 'res.user') context = await post(endpoint, headers, 'model.res.user.get_preferences', [true, {}]);
    },
    search: async (model, domain) => (await call(`model.${model}.search`, [domain, 0, null, null])) as TrytonId[],
  };
}

async function post(endpoint: string, headers: Record<string, string>, method: string, params: unknown[]): Promise<unknown> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ id: 1, method, params }),
  });
  const answer = (await response.json()) as { result?: unknown; error?: unknown };
  if (answer.error !== undefined) throw new Error(`Tryton ${method}: ${JSON.stringify(answer.error).slice(0, 600)}`);
  return answer.result;
}
