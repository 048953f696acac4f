import { SAMPLE_PASSWORD } from '#scripts/sample/seed-facts.ts';
import { panelOf } from '#scripts/start/browser.ts';
import { answerPrompt, launchExtension, RELEASE_BUILD, signInByForm } from '#test/helpers/extension.ts';
import { PRESSES_BUTTONS, pressToolbarButton } from '#test/helpers/toolbar-button.ts';
import { test as base, emailOf, expect, personIn } from './base.ts';

const ODOO = 'http://odoo.example.org:8069';
const UNKNOWN = 'https://crm.example.net';
const PAGES = {
  [ODOO]: '<title>Odoo</title><body class="o_web_client"><main></main>',
  [UNKNOWN]: '<title>Our CRM</title><main><h1>Dana</h1></main>',
};

const test = base.extend<{ release: Awaited<ReturnType<typeof launchExtension>> }>({
  release: async ({ stack }, use) => {
    const extension = await launchExtension({ extensionDir: RELEASE_BUILD, switches: PRESSES_BUTTONS });
    await extension.ask('setServerUrl', { url: stack.serverUrl });
    await signInByForm(extension, { email: emailOf(stack, 'rep'), password: SAMPLE_PASSWORD });
    for (const [origin, body] of Object.entries(PAGES)) {
      await extension.context.route(`${origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body }));
      await answerPrompt(extension.context, `${new URL(origin).protocol}//${new URL(origin).hostname}/*`);
    }
    await use(extension);
    await extension.close();
  },
});

test('the toolbar button recognises a CRM, and one click brings the panel without a reload; where nobody knows the CRM, it leads to two examples', async ({
  release: { context, options },
}) => {
  const lead = await context.newPage();
  const leadAddress = `${ODOO}/web#id=31&model=crm.lead&view_type=form`;
  await lead.goto(leadAddress);
  await expect(lead.locator('leadlight-panel')).toHaveCount(0);
  const popup = await pressToolbarButton(context, leadAddress);
  await popup.says('This looks like Odoo');
  await popup.click('Allow on odoo.example.org:8069');
  await expect(personIn(await panelOf(lead))).toHaveText('Not matched yet');
  expect((await options.evaluate(() => chrome.permissions.getAll())).origins).toEqual(['http://odoo.example.org/*']);

  const client = await context.newPage();
  const first = `${UNKNOWN}/desk/clients/card-12/show`;
  await client.goto(first);
  const second = await pressToolbarButton(context, first);
  await second.says('Is this your CRM?');
  await second.click('Allow on crm.example.net');
  await second.says('No CRM recognised here');
  const [settings] = await Promise.all([context.waitForEvent('page'), second.click('Show two records')]);

  await expect(settings.getByLabel('Address of a record')).toHaveValue(first);
  await settings.getByLabel('Address of another record of the same kind').fill(`${UNKNOWN}/desk/clients/card-48/edit`);
  await settings.getByRole('radio', { name: /These two are 12 and 48/ }).check();
  await settings.getByRole('radio', { name: 'Contacts' }).check();
  await settings.getByLabel('Try a third address').fill(`${UNKNOWN}/desk/clients/new`);
  await expect(settings.getByText('No record: Leadlight keeps out of this page.')).toBeVisible();
  await settings.getByRole('button', { name: 'Add this CRM' }).click();
  await expect(settings.getByText('Added. Records of this CRM are read from now on.')).toBeVisible();

  const panel = await panelOf(client);
  await expect(personIn(panel)).toHaveText('Not matched yet');
  await client.evaluate(() => history.pushState(null, '', '/desk/clients/new'));
  await expect(personIn(panel)).toHaveText('No record on this page');
  await client.goto(`${UNKNOWN}/desk/clients/card-77`);
  await expect(personIn(await panelOf(client))).toHaveText('Not matched yet');
});
