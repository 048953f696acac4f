import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';

/**
 * The address that a request came from. Behind reverse proxies the connection is the nearest proxy's: the last entries of
 * `X-Forwarded-For` are theirs, and the one before them is the client. What a client wrote there itself stands further left.
 */
export function clientAddress(c: Context, trustedProxies: number): string {
  const bindings: Partial<HttpBindings> | undefined = c.env;
  const nearest = bindings?.incoming?.socket.remoteAddress ?? '127.0.0.1';
  if (trustedProxies === 0) return nearest;
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return forwarded.at(-trustedProxies) || nearest;
}
