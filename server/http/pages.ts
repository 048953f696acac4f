import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { SIGN_IN_PAGE } from '#server/auth/create-auth.ts';
import { isLoopback } from '#server/config.ts';
import type { AppEnv } from '#server/routes/deps.ts';
import { PAGE_POLICY } from './front-door.ts';

export type PageDeps = { publicUrl: string; consoleFolder: string };

/** The sign-in page, and the built console with one page for all of its addresses. */
export function pageRoutes({ publicUrl, consoleFolder }: PageDeps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.use(asPage, onOwnAddress(publicUrl));

  const signIn = signInFiles();
  routes.get(SIGN_IN_PAGE, (c) => c.html(signIn.html, 200, { 'cache-control': 'no-store' }));
  routes.get(`${SIGN_IN_PAGE}/page.css`, (c) => c.body(signIn.css, 200, { 'content-type': 'text/css; charset=utf-8' }));
  routes.get(`${SIGN_IN_PAGE}/page.js`, (c) => c.body(signIn.script, 200, { 'content-type': 'text/javascript; charset=utf-8' }));

  if (existsSync(consoleFolder)) {
    routes.get('*', serveStatic({ root: consoleFolder, onFound: (file, c) => c.header('cache-control', cacheRule(file)) }));
  }
  routes.get('*', (c) => {
    const index = path.join(consoleFolder, 'index.html');
    const wantsPage = (c.req.header('accept') ?? '').includes('text/html');
    if (!wantsPage) return c.notFound();
    if (!existsSync(index)) return c.text('The console has not been built yet. Run: npm run build', 503);
    return c.html(readFileSync(index, 'utf8'), 200, { 'cache-control': 'no-cache' });
  });
  return routes;
}

const asPage = createMiddleware(async (c, next) => {
  await next();
  c.header('content-security-policy', PAGE_POLICY);
});

/** `localhost` and `127.0.0.1` are two origins to a browser: whoever typed the other one is led to ours, where the sign-in holds. */
function onOwnAddress(publicUrl: string) {
  const own = new URL(publicUrl);
  return createMiddleware(async (c, next) => {
    const asked = new URL(c.req.url);
    const isOtherName = isLoopback(own.hostname) && isLoopback(asked.hostname) && asked.hostname !== own.hostname;
    if (isOtherName && c.req.method === 'GET') return c.redirect(`${publicUrl}${asked.pathname}${asked.search}`, 302);
    await next();
  });
}

/** Vite names the files in `assets` by their content. */
function cacheRule(file: string): string {
  return /[\\/]assets[\\/]/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function signInFiles(): { html: string; css: string; script: string } {
  const read = (file: string) => readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8');
  const css = ['../../components/ui/tokens.css', '../../components/ui/base.css', '../auth/sign-in/page.css'].map(read).join('\n');
  return { html: read('../auth/sign-in/page.html'), css, script: read('../auth/sign-in/page.mjs') };
}
