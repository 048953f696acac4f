import { launchExtension } from '#test/helpers/extension.ts';
import { startWiretap, type Wiretap } from '#test/helpers/wiretap.ts';
import { test as base, repOf } from './base.ts';

/** As `base.ts`, with everything that the rep's browser calls within the test's reach. */
export const test = base.extend<{ wire: Wiretap }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that one needs from this pattern
  wire: async ({}, use) => {
    const wire = await startWiretap();
    await use(wire);
    await wire.close();
  },
  rep: async ({ stack, wire }, use) => {
    const extension = await launchExtension({ proxy: wire.proxy });
    await use(await repOf(stack, extension));
    await extension.close();
  },
});
