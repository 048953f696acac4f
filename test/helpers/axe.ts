import type { BrowserContext, Frame, Page } from '@playwright/test';
import axe from 'axe-core';

const RUN = `axe.run(document, { iframes: false }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 160) + ' ' + failureSummary)))`;

/** What axe finds wrong in a page or a frame of ours, run inside of it; by the debugger, since our pages run no code from text. */
export async function violationsIn(context: BrowserContext, place: Page | Frame): Promise<string[]> {
  const session = await context.newCDPSession(place);
  await session.send('Runtime.evaluate', { expression: `typeof axe === 'undefined' && (() => { ${axe.source} })()` });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression: RUN, awaitPromise: true, returnByValue: true });
  await session.detach();
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
