import { randomUUID } from 'node:crypto';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import type { Log } from '#server/log.ts';
import type { AppEnv } from '#server/routes/deps.ts';
import { failureReply } from './failure.ts';

/** Gives each request its number and its log, and writes one line when it is answered: the route's pattern, never the address itself. */
export function numbered(log: Log) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const started = performance.now();
    const requestId = randomUUID();
    c.set('requestId', requestId);
    c.set('log', log.child({ requestId }));
    await next();
    c.header('x-request-id', requestId);
    const ms = Math.round(performance.now() - started);
    c.get('log').info({ method: c.req.method, route: routePath(c), status: c.res.status, ms }, 'request');
  });
}

/** What a browser may do with our answers. A page brings a policy of its own; everything else may load nothing at all. */
export function guarded(publicUrl: string) {
  const headers = secureHeaders({
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: publicUrl.startsWith('https:') ? 'max-age=31536000; includeSubDomains' : false,
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });
  return createMiddleware<AppEnv>(async (c, next) => {
    await headers(c, next);
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', NOTHING_POLICY);
  });
}

const NOTHING_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The content security policy of our own pages. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Firefox gives every installation an address of its own. */
const FIREFOX_EXTENSION = /^moz-extension:\/\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Cross-origin calls: from the console's own origin and the extension. Cookies never take part. */
export function shared(publicUrl: string, extensionIds: readonly string[]) {
  const known = new Set([publicUrl, ...extensionIds.map((id) => `chrome-extension://${id}`)]);
  return cors({
    origin: (origin) => (known.has(origin) || FIREFOX_EXTENSION.test(origin) ? origin : null),
    allowMethods: ['GET', 'POST', 'PUT', 'PATCH'],
    allowHeaders: ['authorization', 'content-type', 'last-event-id', 'x-leadlight-workspace'],
    exposeHeaders: ['retry-after', 'x-request-id'],
    maxAge: 600,
  });
}

export function atMost(bytes: number) {
  return bodyLimit({
    maxSize: bytes,
    onError: (c) =>
      failureReply(c, { code: 'tooLarge', message: `The request is larger than the ${Math.floor(bytes / 1_000_000)} MB that fit here.` }),
  });
}
